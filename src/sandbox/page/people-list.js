import { make, text } from './page-texts.js';

const list = document.getElementById('people');
const filter = document.getElementById('people-filter');

/** The people one can be; a press opens or shows their chat. */
export function showPeople({ people, openIds, unread, onPick }) {
  const focusedId = document.activeElement?.dataset?.person;
  const wanted = filter.value.trim().toLowerCase();
  const rows = people
    .filter((person) => `${person.name} ${person.role}`.toLowerCase().includes(wanted))
    .map((person) => make('li', {}, personButton({ person, openIds, unread, onPick })));
  list.replaceChildren(...rows);
  if (focusedId) list.querySelector(`[data-person="${focusedId}"]`)?.focus();
}

export function onFilter(listener) {
  filter.addEventListener('input', listener);
}

function personButton({ person, openIds, unread, onPick }) {
  const marks = [
    person.unusedPayload ? text('notJoined') : '',
    person.isBlocking ? text('blocked') : '',
    person.note ?? '',
  ].filter(Boolean);
  const count = unread.get(person.id) ?? 0;
  const button = make(
    'button',
    { type: 'button', className: 'person', onclick: () => onPick(person.id) },
    make('span', { className: 'person-name', content: person.name }),
    make('span', { className: 'person-role', content: [person.role, ...marks].join(' · ') }),
    count > 0 && make('span', { className: 'unread', content: text('unread', { count }) }),
  );
  button.dataset.person = person.id;
  button.setAttribute('aria-pressed', String(openIds.includes(person.id)));
  return button;
}
