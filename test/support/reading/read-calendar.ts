import ICAL from 'ical.js';

export interface CalendarEvent {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  stamp: string;
}

/** A calendar as an independent parser reads it, its own zones included. Throws for what is no iCalendar. */
export function readCalendar(text: string): { name: string; zones: string[]; events: CalendarEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      zone: event.startDate.zone?.tzid ?? '',
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    };
  });
  return {
    name: String(calendar.getFirstPropertyValue('x-wr-calname')),
    zones: zones.map(({ tzid }) => tzid),
    events,
  };
}
