// A button that prints the page. Without scripts it is not shown: the browser prints as well.
document.addEventListener('click', event => {
  if (event.target.closest?.('button[data-print]')) print();
});
