import type { Message, Say } from '#domain/message.ts';
import type { TemplateFault } from '#domain/plan/template/plan-template-faults.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

const maxFaults = 8;

/** A template that cannot be used: every fault by its place, as far as they fit a screen. */
export function faultsMessage(say: Say, programmeId: number, faults: TemplateFault[]): Message {
  const shown = faults.slice(0, maxFaults).map((fault) => faultLine(say, fault));
  const rest = faults.length - shown.length;
  return refused(say, programmeId, [
    say('template-refused', { faults: faults.length }),
    ...shown,
    ...(rest > 0 ? [say('template-faults-more', { rest })] : []),
  ]);
}

/** A file that is no template at all. */
export function noTemplateMessage(
  say: Say,
  programmeId: number,
  why: 'notJson' | 'tooLarge' | 'needsFile',
): Message {
  return refused(say, programmeId, [say(`template-file-${why}`)]);
}

function refused(say: Say, programmeId: number, lines: string[]): Message {
  return {
    text: lines.join('\n'),
    buttons: [[{ label: say('button-cancel'), data: press('templateHome', programmeId) }]],
  };
}

function faultLine(say: Say, fault: TemplateFault): string {
  switch (fault.kind) {
    case 'duplicateKey':
      return say('template-fault-duplicate', { key: fault.key, within: fault.within });
    case 'unknownReference':
      return say('template-fault-reference', { section: fault.section, reference: fault.reference });
    case 'conditionCycle': {
      const [first = ''] = fault.sections;
      return say('template-fault-cycle', { sections: [...fault.sections, first].join(' → ') });
    }
    case 'wrongForm': {
      const place = [fault.section, fault.path].filter(Boolean).join(': ') || '{ }';
      return say('template-fault-form', { place, code: fault.code });
    }
  }
}
