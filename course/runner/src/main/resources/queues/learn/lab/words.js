// Numbers and times as they are written.
const three = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });
const number = value => (Math.abs(value) < 100 ? three : whole).format(value);
const withUnit = (text, unit) => (unit ? `${text} ${unit}` : text);
const two = value => String(value).padStart(2, "0");

// How times of a run of that many seconds are written where nothing finer than `step` seconds matters.
function timing(end, step) {
  if (end >= 7200) {
    return step % 60 === 0 ? { unit: "h:min", of: hoursAndMinutes } : { unit: "h:min:s", of: hours };
  }
  return end >= 180 ? { unit: "min:s", of: minutes } : { unit: "s", of: seconds => exact.format(seconds) };
}

const hoursAndMinutes = time => {
  const minute = Math.round(time / 60);
  return `${Math.floor(minute / 60)}:${two(minute % 60)}`;
};
const hours = time => `${Math.floor(time / 3600)}:${two(Math.floor(time / 60) % 60)}:${rest(time)}`;
const minutes = time => `${Math.floor(time / 60)}:${rest(time)}`;

function rest(time) {
  const thousandths = Math.round((time % 60) * 1000);
  const part = thousandths % 1000;
  return two(Math.floor(thousandths / 1000)) + (part ? "." + String(part).padStart(3, "0").replace(/0+$/, "") : "");
}
