// The pipeline of a company: ?tenant=acme&person=li&language=en&process=direct. A product takes tenant and person from its login.
'use strict';

const TEXTS = {
  en: {
    process: 'Process', version: 'Version', other: '中文', close: 'Close', statements: 'What the customer has shown', moves: 'What may happen next',
    reason: 'Reason', YES: 'Yes', NO: 'No', UNKNOWN: 'unknown', PARTLY: 'partly', needsReason: 'needs a reason',
    MOVE: (to) => 'Move to ' + to, WIN: () => 'Win', LOSE: () => 'Lose', ABANDON: () => 'Give up', REOPEN: () => 'Reopen'
  },
  zh: {
    process: '流程', version: '版本', other: 'English', close: '关闭', statements: '客户已表明的情况', moves: '下一步可以做什么',
    reason: '理由', YES: '是', NO: '否', UNKNOWN: '未知', PARTLY: '部分', needsReason: '需要理由',
    MOVE: (to) => '移至' + to, WIN: () => '赢单', LOSE: () => '输单', ABANDON: () => '放弃', REOPEN: () => '重新打开'
  }
};
const PATHS = { MOVE: 'moves', WIN: 'win', LOSE: 'loss', ABANDON: 'abandonment', REOPEN: 'reopening' };
const DRAG = 6; // pixels from which a press is a drag

const asked = new URLSearchParams(location.search);
const state = { language: asked.get('language') || 'en', process: asked.get('process'), version: null, deal: null };
const byId = (id) => document.getElementById(id);
const text = (name) => TEXTS[state.language][name];

function element(tag, content, attributes) {
  const made = Object.assign(document.createElement(tag), attributes || {});
  made.textContent = content;
  return made;
}

async function call(method, path, body) {
  const answer = await fetch(path, {
    method: method,
    headers: {
      'Tenant': asked.get('tenant') || 'demo',
      'Person': asked.get('person') || 'demo',
      'Accept-Language': state.language,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2)
    },
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  const json = await answer.json();
  return { ok: answer.ok, json: json };
}

/** Shows why something may not happen. */
function notice(problem) {
  byId('notice').textContent = problem ? [problem.detail].concat((problem.reasons || []).map((each) => each.text)).join('\n') : '';
}

async function command(deal, path, body) {
  const done = await call('POST', 'deals/' + encodeURIComponent(deal) + '/' + path, body);
  notice(done.ok ? null : done.json);
  await showPipeline();
  if (state.deal || !done.ok) {
    await showDeal(deal);
  }
}

function withReason(body) {
  const reason = byId('reason').value.trim();
  return reason ? Object.assign({ reason: reason }, body) : body;
}

function card(deal) {
  const made = element('button', '', { type: 'button', className: 'card' });
  made.dataset.deal = deal.id;
  made.append(element('strong', deal.id));
  [deal.customer, deal.amount, deal.owner, deal.expectedClose].filter((each) => each).forEach((each) => made.append(element('span', each)));
  made.addEventListener('click', () => showDeal(deal.id));
  made.addEventListener('pointerdown', (press) => drag(made, deal, press));
  return made;
}

/** Moves a card to the column over which it is dropped; a press that goes nowhere is a click. */
function drag(made, deal, press) {
  let over = null;
  let isDragged = false;
  const move = (at) => {
    isDragged = isDragged || Math.hypot(at.clientX - press.clientX, at.clientY - press.clientY) > DRAG;
    const below = document.elementsFromPoint(at.clientX, at.clientY).find((each) => each.dataset && each.dataset.stage);
    document.querySelectorAll('.over').forEach((each) => each.classList.remove('over'));
    over = isDragged && below && below.dataset.stage !== deal.stage ? below : null;
    if (over) {
      over.classList.add('over');
    }
    made.classList.toggle('held', isDragged);
  };
  const drop = () => {
    made.releasePointerCapture(press.pointerId);
    ['pointermove', 'pointerup', 'pointercancel'].forEach((each, i) => made.removeEventListener(each, i ? drop : move));
    made.classList.remove('held');
    if (isDragged) {
      made.addEventListener('click', (click) => click.stopImmediatePropagation(), { capture: true, once: true });
    }
    if (over) {
      over.classList.remove('over');
      command(deal.id, 'moves', { to: over.dataset.stage });
    }
  };
  made.setPointerCapture(press.pointerId);
  made.addEventListener('pointermove', move);
  made.addEventListener('pointerup', drop);
  made.addEventListener('pointercancel', drop);
}

async function showPipeline() {
  const found = await call('GET', 'pipeline/' + encodeURIComponent(state.process) + (state.version ? '?version=' + state.version : ''));
  if (!found.ok) {
    notice(found.json);
    return;
  }
  byId('title').textContent = found.json.label;
  document.title = found.json.label;
  byId('version').value = found.json.version;
  byId('columns').replaceChildren(...found.json.columns.map((column) => {
    const section = document.createElement('section');
    section.dataset.stage = column.stage;
    section.append(element('h2', column.label + ' (' + column.deals + ')'), ...column.cards.map(card));
    return section;
  }));
}

async function showDeal(id) {
  const found = await call('GET', 'deals/' + encodeURIComponent(id));
  if (!found.ok) {
    notice(found.json);
    return;
  }
  const deal = found.json;
  state.deal = id;
  byId('deal-title').textContent = [deal.id, deal.amount].filter((each) => each).join(', ');
  byId('alignment').textContent = deal.alignment.text;
  byId('statements').replaceChildren(...deal.statements.map((statement) => {
    const item = element('li', statement.text + ' ' + text(statement.answer) + ' ');
    ['YES', 'NO'].filter((answer) => answer !== statement.answer).forEach((answer) => {
      const button = element('button', text(answer), { type: 'button' });
      button.setAttribute('aria-label', statement.text + ' ' + text(answer));
      button.addEventListener('click', () => command(id, 'evidence', { statement: statement.id, answer: answer }));
      item.append(button);
    });
    return item;
  }));
  byId('moves').replaceChildren(...deal.moves.map((move) => moveItem(deal, move)));
  byId('deal').hidden = false;
}

function moveItem(deal, move) {
  const item = document.createElement('li');
  const name = TEXTS[state.language][move.action](move.label);
  if (!move.isAllowed) {
    const reasons = document.createElement('ul');
    reasons.append(...move.reasons.map((each) => element('li', each.text)));
    item.append(element('span', name), reasons);
    return item;
  }
  const button = element('button', name, { type: 'button' });
  button.dataset.action = move.action;
  button.addEventListener('click', () => command(deal.id, PATHS[move.action], body(move)));
  item.append(button, element('span', move.isReasonNeeded ? ' ' + text('needsReason') : ''));
  return item;
}

function body(move) {
  switch (move.action) {
    case 'MOVE': return withReason({ to: move.stage });
    case 'LOSE':
    case 'ABANDON': return { reason: byId('reason').value.trim() || 'OTHER' };
    default: return withReason({});
  }
}

async function showVersions() {
  const versions = await call('GET', 'processes/' + encodeURIComponent(state.process));
  byId('version').replaceChildren(...versions.json.map((each) => element('option', each)));
}

function showTexts() {
  document.documentElement.lang = state.language;
  document.querySelectorAll('[data-text]').forEach((each) => { each.textContent = text(each.dataset.text); });
  byId('language').textContent = text('other');
  byId('language').lang = state.language === 'en' ? 'zh' : 'en';
  byId('close').textContent = text('close');
}

async function start() {
  showTexts();
  const processes = await call('GET', 'processes');
  if (!processes.ok || processes.json.length === 0) {
    notice(processes.ok ? null : processes.json);
    return;
  }
  state.process = state.process || processes.json[0];
  byId('process').replaceChildren(...processes.json.map((each) => element('option', each)));
  byId('process').value = state.process;
  await showVersions();
  await showPipeline();
}

byId('process').addEventListener('change', async (change) => {
  state.process = change.target.value;
  state.version = null;
  await showVersions();
  await showPipeline();
});
byId('version').addEventListener('change', (change) => {
  state.version = change.target.value;
  showPipeline();
});
byId('language').addEventListener('click', async () => {
  state.language = state.language === 'en' ? 'zh' : 'en';
  notice(null);
  showTexts();
  await showPipeline();
  if (state.deal) {
    await showDeal(state.deal);
  }
});
byId('close').addEventListener('click', () => {
  state.deal = null;
  byId('deal').hidden = true;
  notice(null);
});
start();
