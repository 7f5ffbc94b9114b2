// What stands on a time axis: period labels, lettered flags, and the part a narrow screen shows.

import { widthOf } from './chart-text.js';

const row = 24;

// As many labels as there is room for, always the last.
export function labels(scene, texts, frame) {
  if (texts.length === 0) return;
  const room = frame.width - frame.left - frame.right;
  const widest = Math.max(...texts.map(text => widthOf(text))) + (frame.narrow ? 16 : 28);
  let step = Math.ceil(texts.length / Math.max(1, Math.floor(room / widest)));
  if (texts.length > 24 && step > 2 && step < 12) step = step <= 7 ? 6 : 12;
  let free = Infinity;
  for (let i = texts.length - 1; i >= 0; i -= step) {
    const edge = (i + .5) / texts.length * room;
    const half = widthOf(texts[i]) / 2;
    const [anchor, right] = edge < half ? ['start', edge + 2 * half] : room - edge < half ? ['end', edge] : ['middle', edge + half];
    if (right > free) continue;
    scene.below(i + .5, texts[i], { anchor });
    free = right - 2 * half - 8;
  }
}

// The points of the current baseline, once there are enough for a picture of their own.
export function currentBaseline(points) {
  const current = points.filter(point => point.group === points.at(-1).group);
  return current.length >= 6 ? current : points;
}

// Double line where the question changed, solid at a new baseline, dotted at an action or a move; flags that would touch stand in rows.
export function flags(scene, model, points, frame) {
  const { min, max } = model.axis;
  const room = frame.width - frame.left - frame.right;
  const taken = [];
  const placed = (model.annotations ?? [])
    .map(note => ({ note, x: across(Date.parse(note.date), points.map(p => Date.parse(p.point.start))) }))
    .filter(({ x }) => x !== null)
    .sort((a, b) => a.x - b.x);
  for (const { note, x } of placed) {
    const dash = note.kind === 'action' || note.kind === 'move' ? 3 : 0;
    const left = x / points.length * room - 10;
    const free = taken.findIndex(end => end <= left);
    const at = free < 0 ? taken.length : free;
    const words = frame.narrow ? 0 : widthOf(note.label) + 6;
    const fits = !frame.narrow && left + 26 + words <= room + 80;
    taken[at] = left + 26 + (fits ? words : 0);
    for (const shift of note.kind === 'break' ? [0, 4] : [0]) {
      const where = x + shift / room * points.length;
      scene.line([{ x: where, y: min }, { x: where, y: max }], { colour: 'ink-2', width: 1, dash });
    }

    scene.above(x, note.letter, { boxed: true, dy: -12 - at * row });
    if (fits) scene.above(x, note.label, { anchor: 'start', dx: 16, dy: -12 - at * row });
  }
}

function across(date, starts) {
  if (starts.length === 0 || date < starts[0]) return null;
  const index = starts.findLastIndex(start => start <= date);
  const length = index + 1 < starts.length ? starts[index + 1] - starts[index] : index > 0 ? starts[index] - starts[index - 1] : 86_400_000;
  const into = (date - starts[index]) / length;
  return into < 1 ? index + into : null;
}
