// One chart: a line, with a shade from the least to the largest where both are known.
const HIGH = 190;
const TIMES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800,
  3600, 7200, 10800, 21600, 43200, 86400];
const COUNTS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000];
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const largest = values => values.reduce((most, each) => (each !== null && each > most ? each : most), 0);

// Windows as steps: where each begins, and once more the last, where it ends; that may be the end of the run.
function steps(side, end) {
  let length = side.mean.length;
  while (length > 1 && side.mean[length - 1] === null) {
    length--;
  }
  const last = (length - 1) * side.window;
  const x = Array.from({ length }, (_, window) => window * side.window).concat(Math.max(last, Math.min(last + side.window, end)));
  const held = values => values.slice(0, length).concat(values[length - 1]);
  return [x, held(side.mean)].concat(side.most ? [held(side.least), held(side.most)] : []);
}

// The place in x of the step that covers that moment; -1 if there is none.
function stepAt(x, moment) {
  const last = x.length - 2;
  if (!(moment >= 0) || moment > x[last + 1]) {
    return -1;
  }
  let at = 0;
  while (at < last && x[at + 1] <= moment) {
    at++;
  }
  return at;
}

// The largest value of the windows that lie, at least in part, between two moments.
function highest([x, mean, least, most], from, until) {
  const last = x.length - 1;
  return largest((most || mean).filter((_, at) => x[at] <= until && x[Math.min(at + 1, last)] > from));
}

// A window between two gaps is too narrow to be seen as a step; it gets a dot. The last value is the one before it, held.
function alone(chart, series) {
  const values = chart.data[series].slice(0, -1);
  return [...values.keys()].filter(at => some(values[at]) && !some(values[at - 1]) && !some(values[at + 1]));
}

const some = value => value !== null && value !== undefined;

function lines(spec) {
  const paths = spec.stepped ? uPlot.paths.stepped({ align: 1, alignGaps: 1 }) : uPlot.paths.linear();
  const edge = { stroke: "transparent", width: 0, paths, points: { show: false } };
  const points = spec.stepped ? { show: true, size: 6, fill: colour(spec.tint), filter: alone } : { show: true, size: 5 };
  const main = { stroke: colour(spec.tint), width: 2, paths, points };
  return [{}, main].concat(spec.data.length > 2 ? [edge, edge] : []);
}

function axes(spec) {
  const look = { stroke: colour("--soft"), font: "12px system-ui, sans-serif", labelFont: "12px system-ui, sans-serif" };
  const grid = { stroke: colour("--line"), width: 1 };
  const across = { ...look, grid: { show: false }, ticks: { ...grid, size: 4 }, size: 26, gap: 3, space: 62, label: " ", labelSize: 18 };
  if (spec.incrs) {
    across.incrs = spec.incrs;
  }
  across.values = (chart, marks, axis, space, step) => {
    const form = spec.form(step);
    chart.axes[0].label = form.label;
    return marks.map(form.of);
  };
  // As wide in all charts, so that the times of all rows stand below each other.
  const up = { ...look, grid, ticks: { show: false }, gap: 4, size: 54, space: 30, values: (chart, marks) => marks.map(number) };
  return [across, up];
}

// spec: data, tint, stepped, view {from, until}, top(), form(step), incrs, pointed(moment), chosen(from, until)
function draw(into, spec) {
  const shade = spec.data.length > 2 ? [{ series: [3, 2], fill: colour(spec.tint) + "38" }] : [];
  return new uPlot({
    width: Math.max(200, into.clientWidth),
    height: HIGH,
    padding: [10, 22, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false }, bind: { dblclick: () => () => spec.chosen(null) } },
    scales: {
      x: { time: false, range: () => [spec.view.from, spec.view.until] },
      y: { range: () => [0, spec.top() * 1.05 || 1] },
    },
    series: lines(spec),
    bands: shade,
    axes: axes(spec),
    hooks: {
      setCursor: [chart => spec.pointed(chart.cursor.left < 0 ? null : chart.posToVal(chart.cursor.left, "x"))],
      setSelect: [chart => choose(chart, spec)],
    },
  }, spec.data, into);
}

function choose(chart, spec) {
  const { left, width } = chart.select;
  if (width > 4) {
    spec.chosen(chart.posToVal(left, "x"), chart.posToVal(left + width, "x"));
  }
  if (width > 0) {
    chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  }
}
