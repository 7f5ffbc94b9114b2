// Each interactive kind as a scene: the same lines, marks and words as in the server's picture.

import { countText, cut, intervalText, numbers, widthOf } from './chart-text.js';
import { Scene } from './chart-scene.js';
import { currentBaseline, flags, labels } from './chart-time.js';

const kinds = { control, line, column, interval, funnel };

// frame: { top, right, bottom, left, height, width, narrow }.
export function describe(model, look, words, frame) {
  const scene = kinds[model.kind](model, look, words, frame);
  return { options: scene.options(), points: scene.points };
}

function control(model, look, words, frame) {
  const points = frame.narrow ? currentBaseline(model.points) : model.points;
  const scene = new Scene(look, frame, { min: 0, max: points.length }, span(model.axis));
  ticks(scene, model);
  groups(points).forEach(({ from, to, point }) => band(scene, point, from, to));
  target(scene, model.target, points.length);
  flags(scene, model, points, frame);
  scene.line(broken(points.map(p => p.point), i => points[i].group !== points[i - 1]?.group && i > 0), {});
  scene.marks(points.flatMap(({ point, signal }, i) => known(point.value) ? [{ x: i + .5, y: point.value, signal, hollow: point.hollow }] : []));
  scene.ends([
    ...[[model.target, 'ink'], [model.upper], [model.mean], [model.lower]].filter(([l]) => l && scene.holds(l.value)).map(([l, colour]) => ({ y: l.value, text: l.label, colour })),
    ...last(points.map(p => p.point), i => points[i].signal),
  ]);
  labels(scene, points.map(p => p.point.label), frame);
  points.forEach(({ point, ruleText }, i) => place(scene, model, words, point, i, [ruleText]));
  return scene;
}

function line(model, look, words, frame) {
  const periods = model.lines[0]?.points ?? [];
  const scene = new Scene(look, frame, { min: 0, max: periods.length }, span(model.axis));
  ticks(scene, model);
  target(scene, model.target, periods.length);
  const styles = [{}, { colour: 'ink' }, { colour: 'ink-2', dash: 5 }, { colour: 'ink-3', dash: 2 }];
  model.lines.forEach(({ points }, i) => {
    scene.line(broken(points, () => false), styles[i % styles.length]);
    scene.marks(points.flatMap((point, at) => known(point.value) ? [{ x: at + .5, y: point.value, hollow: point.hollow }] : []));
  });
  scene.ends([
    ...(model.target && scene.holds(model.target.value) ? [{ y: model.target.value, text: model.target.label, colour: 'ink' }] : []),
    ...model.lines.flatMap(({ name, points }) => last(points, () => 'none', model.lines.length > 1 ? `${name} ` : '')),
  ]);
  labels(scene, periods.map(point => point.label), frame);
  const many = model.lines.length > 1;
  periods.forEach((_, i) => model.lines.forEach(({ name, points }) => points[i] && place(scene, model, words, points[i], i, many ? [name] : [], many ? '' : 'x')));
  return scene;
}

function column(model, look, words, frame) {
  const columns = model.columns;
  const scene = new Scene(look, frame, { min: 0, max: columns.length }, span(model.axis));
  const room = (frame.width - frame.left - frame.right) / columns.length;
  const written = Math.max(...columns.map(c => widthOf(c.valueText, true))) + 6 <= room;
  ticks(scene, model);
  const marks = [];
  scene.line([{ x: 0, y: 0 }, { x: columns.length, y: 0 }], { colour: 'line-2', width: 1 });
  columns.forEach((c, i) => {
    const signal = c.hollow ? undefined : { better: 'better', worse: 'worse' }[c.signal];
    if (known(c.value)) {
      bar(scene, i + .14, i + .86, c.value, c.hollow ? 'surface' : signal ?? 'same', c.hollow);
      if (signal) marks.push({ x: i + .5, y: c.value + scene.pixels(9), signal });
      if (written) scene.words(i + .5, c.value, c.valueText, { colour: signal && `${signal}-text`, strong: Boolean(signal), dy: signal ? -16 : -4 });
    }

    scene.point(i + .5, c.value ?? model.axis.min, c.label, [c.valueText, c.hollow && words.running], { along: 'x' });
  });
  scene.marks(marks);
  labels(scene, columns.map(c => c.label), frame);
  return scene;
}

function interval(model, look, words, frame) {
  const rows = model.rows;
  const scene = new Scene(look, frame, span(model.axis), { min: 0, max: rows.length });
  const number = numbers(model, model.axis);
  const middle = i => rows.length - i - (frame.narrow ? 32 / 46 : .5);
  for (const tick of model.axis.ticks) scene.below(tick, number(tick), { line: 'line' });

  if (model.reference) {
    scene.line([{ x: model.reference.value, y: 0 }, { x: model.reference.value, y: rows.length }]);
    scene.above(model.reference.value, model.reference.label, { dy: -6 });
  }

  const values = Math.max(0, ...rows.map(row => widthOf(row.valueText, known(row.value))));
  rows.forEach((row, i) => {
    const y = middle(i);
    scene.beside(y, frame.narrow ? row.name : cut(row.name, frame.left - 16), frame.narrow ? { anchor: 'start', dx: 0, dy: -18, colour: 'ink' } : { anchor: 'start', dx: -frame.left, colour: 'ink' });
    if (!known(row.value)) {
      scene.beside(y, row.valueText, { right: true, dy: frame.narrow ? -18 : 0 });
      return;
    }

    const counted = model.axis.min === 0 ? [0, row.value] : [];
    const [from, to] = known(row.low) && known(row.high) ? [row.low, row.high] : counted;
    if (known(from)) scene.line([{ x: from, y }, { x: to, y }], { width: 2 });
    scene.marks([{ x: row.value, y, fill: 'ink' }]);
    scene.beside(y, row.valueText, { right: true, colour: 'ink', strong: true });
    scene.beside(y, countText(model, row.n), frame.narrow ? { right: true, dy: -18 } : { right: true, dx: 8 + values + 12 });
    scene.point(row.value, y, row.name, [row.valueText, countText(model, row.n), intervalText(model, model.axis, words, row.low, row.high)], { along: 'y', href: row.href });
  });
  return scene;
}

function funnel(model, look, words, frame) {
  const { axis, across, edges, marks } = model;
  const scene = new Scene(look, frame, span(across), span(axis));
  const clamp = value => Math.max(axis.min, Math.min(axis.max, value));
  ticks(scene, model);
  scene.area(edges.map(e => ({ x: e.n, y: [clamp(e.low95), clamp(e.high95)] })));
  const limit = key => within(edges.map(e => ({ x: e.n, y: e[key] })), axis);
  for (const [key, dash] of [['low95', 2], ['high95', 2], ['low998', 0], ['high998', 0]]) scene.line(limit(key), { width: 1, dash });
  const centre = [{ x: across.min, y: model.centre.value }, { x: across.max, y: model.centre.value }];
  scene.line(centre);
  const sorted = marks.filter(m => known(m.value)).sort((a, b) => a.n - b.n);
  scene.marks(sorted.map(m => ({ x: m.n, y: m.value, signal: m.signal })));
  const number = numbers(model, across);
  across.ticks.forEach(tick => scene.below(tick, number(tick), { anchor: tick === across.min ? 'start' : tick === across.max ? 'end' : 'middle' }));
  scene.below(across.max, model.legend.across, { anchor: 'end', dy: 19 });
  scene.names([
    { level: true, y: model.centre.value, text: model.centre.label },
    ...sorted.filter(m => m.named).map(m => ({ x: m.n, y: m.value, text: `${m.name} ${m.valueText}`, colour: m.signal === 'better' || m.signal === 'worse' ? `${m.signal}-text` : 'ink', strong: true })),
  ], sorted.map(m => ({ x: m.n, y: m.value })), [centre, ...['low95', 'high95', 'low998', 'high998'].map(limit)]);
  for (const m of sorted) scene.point(m.n, m.value, m.name, [m.valueText, countText(model, m.n)], { href: m.href });
  return scene;
}

const known = value => typeof value === 'number' && Number.isFinite(value);
const span = axis => ({ min: axis.min, max: axis.max });

function ticks(scene, model) {
  const number = numbers(model, model.axis);
  for (const tick of model.axis.ticks) scene.beside(tick, number(tick), { line: 'line' });
}

function target(scene, target, max) {
  if (target && scene.holds(target.value)) scene.line([{ x: 0, y: target.value }, { x: max, y: target.value }], { colour: 'ink', dash: 7 });
}

function bar(scene, from, to, value, colour, outlined) {
  scene.area([{ x: from, y: [Math.min(0, value), Math.max(0, value)] }, { x: to, y: [Math.min(0, value), Math.max(0, value)] }], colour);
  if (outlined) scene.line([{ x: from, y: 0 }, { x: from, y: value }, { x: to, y: value }, { x: to, y: 0 }]);
}

// A limit without the parts beyond the axis, cut where it leaves it.
function within(points, { min, max }) {
  return points.flatMap((point, i) => {
    const inside = y => y >= min && y <= max;
    const before = points[i - 1];
    const cut = before && inside(before.y) !== inside(point.y) ? [crossing(before, point, Math.max(before.y, point.y) > max ? max : min)] : [];
    return [...cut, { x: point.x, y: inside(point.y) ? point.y : null }];
  });
}

const crossing = (a, b, y) => ({ x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y });

// Runs of points that share group and limits.
function groups(points) {
  const runs = [];
  points.forEach((point, i) => {
    const run = runs.at(-1);
    const same = run && ['group', 'mean', 'lower', 'upper'].every(key => run.point[key] === point[key]);
    if (same) run.to = i + 1;
    else runs.push({ from: i, to: i + 1, point });
  });
  return runs;
}

function band(scene, { mean, lower, upper }, from, to) {
  const level = (y, style) => known(y) && scene.holds(y) && scene.line([{ x: from, y }, { x: to, y }], style);
  if (known(lower) && known(upper)) scene.area([{ x: from, y: [lower, upper] }, { x: to, y: [lower, upper] }]);
  level(lower, { width: 1, dash: 2 });
  level(upper, { width: 1, dash: 2 });
  level(mean, {});
}

// The line with a hole where a value is missing or not final, and one more wherever it must break between two values. Where a suppressed value
// is among those that are missing there is no hole: its answers are told with the next.
function broken(points, breaks) {
  const drawn = points.map(point => known(point.value) && !point.hollow);
  return points.flatMap((point, i) => [
    ...(breaks(i) ? [{ x: i, y: null }] : []),
    ...(drawn[i] || !waits(points, drawn, i) ? [{ x: i + .5, y: drawn[i] ? point.value : null }] : []),
  ]);
}

// Whether a suppressed value lies between the last value before a place and the next.
function waits(points, drawn, at) {
  const next = drawn.indexOf(true, at);
  return points.slice(drawn.lastIndexOf(true, at) + 1, next < 0 ? points.length : next).some(point => point.suppressed);
}

function last(points, signal, name = '') {
  const at = points.findLastIndex(point => !point.hollow && known(point.value));
  if (at < 0) return [];
  const colour = { better: 'better-text', worse: 'worse-text' }[signal(at)] ?? 'ink';
  return [{ y: points[at].value, text: `${name}${points[at].valueText}`, colour, strong: true }];
}

function place(scene, model, words, point, i, more, along = 'x') {
  const value = known(point.value) ? point.value : model.axis.min;
  scene.point(i + .5, value, point.label, [
    point.valueText,
    countText(model, point.n),
    intervalText(model, model.axis, words, point.low, point.high),
    ...more,
    point.waited,
    point.hollow && words.running,
  ], { along });
}
