// What the shell does better with scripts: everything here has a plain link or button beneath it.

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-set-theme]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const theme = link.dataset.setTheme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.dataset.theme = theme;
});

document.addEventListener('change', event => {
  event.target.closest?.('form[data-submit-on-change]')?.requestSubmit();
});

// An open menu closes when one leaves it.
const closeMenus = except => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(except)) menu.open = false;
  }
};
document.addEventListener('click', event => closeMenus(event.target));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const menu = event.target.closest?.('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// While data are still arriving the page renews itself, gently and in place.
let waiting;
const watch = () => {
  clearTimeout(waiting);
  const link = document.querySelector('a[data-renew-after]');
  if (link) {
    waiting = setTimeout(() => {
      if (document.hidden || document.activeElement?.matches('input, select, textarea')) watch();
      else if (link.isConnected) Blazor.navigateTo(location.href, { replaceHistoryEntry: true });
    }, 1000 * Number(link.dataset.renewAfter));
  }
};
watch();
globalThis.Blazor?.addEventListener?.('enhancedload', watch);

// A click that the server did not answer changes the address and nothing else: the page says so, and asks again until it is answered.
const againAfter = 3000;
let shown = location.href;
let asking;
const ask = () => {
  clearTimeout(asking);
  globalThis.Blazor?.navigateTo(location.href, { replaceHistoryEntry: true });
};
globalThis.Blazor?.addEventListener?.('enhancedload', () => {
  clearTimeout(asking);
  shown = location.href;
  document.getElementById('lost').hidden = true;
});
addEventListener('unhandledrejection', event => {
  if (!(event.reason instanceof TypeError) || location.href === shown) return;
  event.preventDefault();
  const notice = document.getElementById('lost');
  notice.querySelector('a').href = location.href;
  notice.hidden = false;
  clearTimeout(asking);
  asking = setTimeout(ask, againAfter);
});
addEventListener('online', () => {
  if (!document.getElementById('lost').hidden) ask();
});
