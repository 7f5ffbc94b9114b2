// Where a page opens: a new one at its beginning or at the part that its address names, one come back to where it was left. A page in another
// state (its address differs in the query alone) stays where it is. Pages arrive in parts, so the place is kept until all of them are there.

const left = new Map();
let shown = location.href;
let place = null;

const pathOf = href => new URL(href).pathname;

history.scrollRestoration = 'manual';
addEventListener('pagehide', () => history.scrollRestoration = 'auto');

const settle = () => {
  if (!place) return;
  const named = place.fragment ? document.getElementById(place.fragment) : null;
  if (named) named.scrollIntoView();
  else scrollTo(0, place.y);
  const heading = place.fragment ? named?.querySelector('h2') : document.querySelector('main h1');
  if (place.isNew && heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
};

const start = () => {
  // The same address asked for again, as while data arrive, changes no place.
  if (location.href === shown) return;
  const isNew = pathOf(location.href) !== pathOf(shown);
  const fragment = decodeURIComponent(location.hash.slice(1));
  place = isNew || fragment ? { y: isNew ? 0 : scrollY, fragment, isNew } : null;
  left.set(shown, scrollY);
  shown = location.href;
};

const end = () => {
  settle();
  place = null;
};

globalThis.Blazor?.addEventListener?.('enhancednavigationstart', start);
globalThis.Blazor?.addEventListener?.('enhancedload', settle);
globalThis.Blazor?.addEventListener?.('enhancednavigationend', end);

// Blazor hears of it first and has begun by now.
addEventListener('popstate', () => {
  if (location.href === shown) place = { y: left.get(shown) ?? 0, fragment: '', isNew: place?.isNew ?? false };
});

// A reader who moves has chosen a place.
for (const move of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(move, () => place = null, { passive: true });
