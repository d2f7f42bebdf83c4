// What can be chosen, the curves, and when everything is drawn again.
function choice(side) {
  const select = element("select", {}, ...lab.variants.map(each => new Option(each, each, false, each === sides[side])));
  select.addEventListener("change", () => {
    const before = end();
    sides[side] = select.value;
    if (before !== end()) {
      zoom(null);
    }
    rows();
  });
  return element("label", {}, side ? "with" : "Compare", select);
}

function tick(series) {
  const box = element("input", { type: "checkbox" });
  box.checked = shown.has(series.name);
  box.addEventListener("change", () => {
    shown[box.checked ? "add" : "delete"](series.name);
    rows();
  });
  return element("label", {}, box, series.name);
}

function controls() {
  if (lab.variants.length > 1) {
    document.getElementById("sides").append(...sides.map((_, side) => choice(side)));
  }
  document.getElementById("series").append(...lab.series.map(tick));
  document.querySelectorAll("[data-do]").forEach(each => each.addEventListener("click", () => moves[each.dataset.do]()));
}

// ---- curves: over a parameter, and not over time -------------------------------------------------------------------------

let curved = [];

function curve(each, into) {
  const data = [each.x, each.y];
  const nearest = at => each.x.reduce((best, x, place) => (Math.abs(x - at) < Math.abs(each.x[best] - at) ? place : best), 0);
  const across = withUnit(each.xName + (each.xUnit && each.xUnit !== each.xName ? "," : ""), each.xUnit === each.xName ? "" : each.xUnit);
  const chart = {
    data, tint: "--curve", stepped: false, unit: each.unit, nearest, label: `${each.yName} over ${each.xName}. Arrow keys read its values.`,
    incrs: each.x.every(Number.isInteger) ? COUNTS : undefined,
    view: { from: each.x[0], until: each.x[each.x.length - 1] },
    span: place => `at ${withUnit(number(each.x[place]), each.xUnit || each.xName)}`,
    top: () => largest(each.y),
    form: () => ({ label: across, of: number }),
    pointed: at => quiet || point([made], (made.at = at)),
    chosen: () => {},
  };
  const made = figure(into, "", chart, event => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      event.preventDefault();
      const place = made.at === undefined || made.at === null ? 0 : nearest(made.at) + step;
      point([made], (made.at = each.x[Math.max(0, Math.min(each.x.length - 1, place))]));
    }
  });
  return made;
}

function curves() {
  curved.forEach(each => each.plot.destroy());
  const into = document.getElementById("curves");
  into.replaceChildren();
  curved = lab.curves.map(each => {
    into.append(element("h2", {}, `${each.yName} over ${each.xName}, ${each.name}${each.unit ? ", in " + each.unit : ""}`));
    return curve(each, into);
  });
}

// ---- when to draw ----------------------------------------------------------------------------------------------------------

function everything() {
  if (details.open) {
    rows();
    curves();
  }
}

let width = 0;
let waiting = 0;
new ResizeObserver(seen => {
  const now = Math.round(seen[0].contentRect.width);
  if (now !== width) {
    width = now;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(everything);
  }
}).observe(document.getElementById("charts"));

controls();
details.addEventListener("toggle", everything);
document.getElementById("guess").addEventListener("keydown", event => {
  if (event.key === "Enter") {
    details.open = true;
    details.querySelector("summary").focus();
  }
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", everything);

// Paper is white and narrower than a screen: what is printed is drawn for it.
let wasOpen = false;
addEventListener("beforeprint", () => {
  wasOpen = details.open;
  details.open = true;
  document.documentElement.classList.add("printed");
  everything();
});
addEventListener("afterprint", () => {
  document.documentElement.classList.remove("printed");
  details.open = wasOpen;
  everything();
});
