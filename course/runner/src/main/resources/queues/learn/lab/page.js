// The page: which variants and series are drawn, and which part of the run.
const lab = JSON.parse(document.getElementById("data").textContent);
const sides = lab.compared.slice();
// The run, or the longer of two.
const end = () => Math.max(...sides.map(each => lab.ends[each]));
const view = { from: 0, until: end(), at: null };
const shown = new Set(lab.series.filter(each => each.first).map(each => each.name));
const details = document.getElementById("result");
const finest = Math.min(...lab.series.flatMap(each => Object.values(each.sides).map(side => side.window)));
let drawn = [];
let quiet = false;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

// ---- what is read from a chart ---------------------------------------------------------------------------------------

function told(chart, at) {
  const { data, unit, span, stepped } = chart;
  if (at === null) {
    const values = data[3] || data[1];
    const most = largest(values);
    const place = values.indexOf(most);
    return place < 0 ? "nothing was measured" : `highest: ${withUnit(number(most), unit)}, ${span(place)}`;
  }
  const place = stepped ? stepAt(data[0], at) : chart.nearest(at);
  const value = place < 0 ? null : data[1][place];
  if (value === null) {
    return `${place < 0 ? "at " + timing(end(), 1).of(at) : span(place)}: nothing was measured`;
  }
  const spread = data[3] ? `, from ${number(data[2][place])} to ${number(data[3][place])}` : "";
  return `${span(place)}: ${data[3] ? "mean " : ""}${number(value)}${spread}${unit ? " " + unit : ""}`;
}

function point(charts, at) {
  quiet = true;
  charts.forEach(each => {
    each.readout.textContent = told(each, at);
    const left = at === null ? -10 : each.plot.valToPos(at, "x");
    each.plot.setCursor({ left, top: at === null ? -10 : 10 }, false);
  });
  quiet = false;
}

// ---- one chart, with its caption and what is read from it ---------------------------------------------------------------

function figure(row, caption, chart, keys) {
  const plot = element("div", { class: "plot", tabindex: 0, role: "group", "aria-label": chart.label, style: `--high: ${HIGH}px` });
  const readout = element("p", { class: "readout" });
  const heading = caption ? [element("figcaption", { style: `--tint: var(${chart.tint})` }, caption)] : [];
  row.append(element("figure", {}, ...heading, plot, readout));
  const made = { ...chart, readout, plot: draw(plot, chart) };
  plot.addEventListener("keydown", keys);
  plot.addEventListener("focus", () => readout.setAttribute("aria-live", "polite"));
  plot.addEventListener("blur", () => readout.removeAttribute("aria-live"));
  readout.textContent = told(made, null);
  return made;
}

// What is seen in the very last moment of a run has no window of its own.
const spanned = (from, until) => (from === until ? `at ${from}` : `from ${from} to ${until}`);

function timed(series, variant, tint) {
  const data = steps(series.sides[variant], lab.ends[variant]);
  const fine = series.sides[variant].window % 60 === 0 ? 60 : 1;
  const of = timing(end(), fine).of;
  return {
    data, tint, view, stepped: true, unit: series.unit, incrs: TIMES,
    label: `${series.name} of ${variant}. Arrow keys read its values.`,
    span: place => spanned(of(data[0][place]), of(data[0][place + 1])),
    top: () => Math.max(...sides.map(each => (series.sides[each] ? highest(steps(series.sides[each], lab.ends[each]), view.from, view.until) : 0))),
    form: step => ({ label: `time of the run, ${timing(end(), step).unit}`, of: timing(end(), step).of }),
    pointed: at => quiet || point(drawn, (view.at = at)),
    chosen: zoom,
  };
}

function rows() {
  drawn.forEach(each => each.plot.destroy());
  drawn = [];
  const into = document.getElementById("rows");
  into.replaceChildren();
  lab.series.filter(each => shown.has(each.name)).forEach(series => {
    const row = element("div", { class: sides.length > 1 ? "sides" : "sides alone" });
    into.append(element("h3", {}, withUnit(series.name + (series.unit ? "," : ""), series.unit)), row);
    sides.forEach((variant, side) => {
      if (series.sides[variant]) {
        drawn.push(figure(row, variant, timed(series, variant, side ? "--other" : "--one"), keyed));
      } else {
        row.append(element("p", { class: "note" }, `${variant}: this was not measured.`));
      }
    });
  });
}

// ---- which part of the run ---------------------------------------------------------------------------------------------

function zoom(from, until) {
  const least = Math.min(end(), 4 * finest);
  const length = from === null ? end() : Math.min(end(), Math.max(least, until - from));
  view.from = from === null ? 0 : Math.max(0, Math.min(end() - length, from));
  view.until = view.from + length;
  drawn.forEach(each => each.plot.setScale("x", { min: view.from, max: view.until }));
}

const half = () => (view.until - view.from) / 2;
const middle = () => (view.at === null ? view.from + half() : Math.max(view.from, Math.min(view.until, view.at)));
const moves = {
  closer: () => zoom(middle() - half() / 2, middle() + half() / 2),
  wider: () => zoom(middle() - half() * 2, middle() + half() * 2),
  back: () => zoom(view.from - half(), view.until - half()),
  on: () => zoom(view.from + half(), view.until + half()),
  whole: () => zoom(null),
};

function keyed(event) {
  const start = view.at === null ? view.from : view.at;
  const step = finest * (event.shiftKey ? 10 : 1);
  const places = { ArrowLeft: start - step, ArrowRight: start + step, Home: view.from, End: view.until };
  const move = { "+": "closer", "=": "closer", "-": "wider", Escape: "whole", 0: "whole" }[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in places || move)) {
    return;
  }
  event.preventDefault();
  if (move) {
    moves[move]();
  } else {
    const window = Math.floor(Math.max(view.from, Math.min(view.until - finest / 2, places[event.key])) / finest + 1e-9);
    view.at = (window + 0.5) * finest;
  }
  point(drawn, view.at);
}
