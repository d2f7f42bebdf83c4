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
// To a tenth of a second: no window of a run that is told in minutes is shorter than seven of these.
const hours = time => {
  const tenths = Math.round(time * 10);
  return `${Math.floor(tenths / 36000)}:${two(Math.floor(tenths / 600) % 60)}:${rest(tenths)}`;
};
const minutes = time => `${Math.floor(Math.round(time * 10) / 600)}:${rest(Math.round(time * 10))}`;
const rest = tenths => two(Math.floor((tenths % 600) / 10)) + (tenths % 10 ? `.${tenths % 10}` : "");
