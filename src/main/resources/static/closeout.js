// Conveniences only: every page works without them.

// a filter applies as soon as it is chosen
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submits]')) {
    event.target.form.requestSubmit();
  }
});

// one click sends once; a page taken from the browser's history can be sent again
document.addEventListener('submit', (event) => {
  event.target.querySelectorAll('[type=submit]').forEach((button) => { button.disabled = true; });
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('[type=submit]').forEach((button) => { button.disabled = false; });
});
