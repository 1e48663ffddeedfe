// The page is whole without this: it only sorts tables, narrows them to some sellers, and finds what is typed.
(function () {
  'use strict';
  var form = document.getElementById('narrow');
  var search = form.querySelector('input');
  var select = form.querySelector('select');
  var output = form.querySelector('output');
  var rows = Array.from(document.querySelectorAll('[data-by]'));
  var opened = [];
  form.hidden = rows.length === 0;

  function said(row) {
    return row.textContent.replace(/\u2060/g, '').replace(/\u00a0/g, ' ').toLowerCase();
  }

  function narrow() {
    var names = select.value ? select.value.split('\n') : null;
    var words = search.value.trim().toLowerCase();
    var shown = 0;
    opened.forEach(function (each) { each.open = false; });
    opened = [];
    rows.forEach(function (row) {
      var fits = (!names || names.indexOf(row.getAttribute('data-by')) >= 0)
          && (!words || said(row).indexOf(words) >= 0);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
      for (var up = row.parentNode; fits && words && up; up = up.parentNode) {
        if (up.tagName === 'DETAILS' && !up.open) {
          up.open = true;
          opened.push(up);
        }
      }
    });
    output.textContent = names || words ? output.getAttribute('data-shown') + ' ' + shown : '';
  }
  search.addEventListener('input', narrow);
  select.addEventListener('change', narrow);
  form.addEventListener('submit', function (event) { event.preventDefault(); });

  function key(row, column) {
    var cell = row.cells[column];
    var sort = cell.getAttribute('data-sort');
    var text = sort === null ? cell.textContent.replace(/[,\s]/g, '') : sort;
    var number = /^[-+]?\d+(\.\d+)?(%.*)?$/.test(text) ? parseFloat(text) : NaN;
    return isNaN(number) ? text.toLowerCase() : number;
  }

  document.querySelectorAll('table').forEach(function (table) {
    var body = table.tBodies[0];
    if (body.rows.length < 3) {
      return;
    }
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column, heads) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.textContent = '';
      head.setAttribute('data-printed', button.textContent); // no browser prints a button again on the next page
      head.appendChild(button);
      button.addEventListener('click', function () {
        var sign = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        heads.forEach(function (each) { each.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', sign > 0 ? 'ascending' : 'descending');
        // sums stay below what they add up
        Array.from(body.rows).sort(function (one, other) {
          var sums = one.classList.contains('strong') - other.classList.contains('strong');
          var a = key(one, column);
          var b = key(other, column);
          var mixed = typeof a === typeof b ? 0 : typeof a === 'number' ? -1 : 1;
          return sums || mixed || sign * (a < b ? -1 : a > b ? 1 : 0);
        }).forEach(function (row) { body.appendChild(row); });
      });
    });
  });

  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var details = target && target.querySelector('details.question');
    if (details) {
      details.open = true;
    }
  }
  window.addEventListener('hashchange', unfold);
  unfold();
}());
