import type { BotCommand, BotCommandScope } from 'grammy/types';
import { formError } from '#sandbox/calls/call-errors.ts';
import type { RecordLog, RecordTable } from '#sandbox/demo/record-log.ts';

interface CommandPlace {
  scope?: BotCommandScope;
  language_code?: string;
}

type ProfileText = 'name' | 'description' | 'short_description';

const longest: Record<ProfileText, number> = { name: 64, description: 512, short_description: 120 };

/** What the bot told Telegram about itself: commands by scope and language, name, descriptions, menu button. */
export class BotProfile {
  readonly #commands: RecordTable<BotCommand[]>;
  readonly #texts: RecordTable<string>;
  readonly #menuButtons: RecordTable<object>;

  constructor(log: RecordLog) {
    this.#commands = log.table<BotCommand[]>('commands');
    this.#texts = log.table<string>('profileTexts');
    this.#menuButtons = log.table<object>('menuButtons');
  }

  setCommands(commands: readonly BotCommand[], place: CommandPlace): void {
    if (commands.length > 100) throw formError('too many commands specified');
    for (const command of commands) checkCommand(command);
    this.#commands.put(keyOf(place), [...commands]);
  }

  commands(place: CommandPlace): BotCommand[] {
    return this.#commands.get(keyOf(place)) ?? [];
  }

  deleteCommands(place: CommandPlace): void {
    this.#commands.delete(keyOf(place));
  }

  /** The menu a person sees in their private chat: own chat before all, own language before none. */
  menuOf(userId: number, languageCode: string | undefined): BotCommand[] {
    const scopes: (BotCommandScope | undefined)[] = [
      { type: 'chat', chat_id: userId },
      { type: 'all_private_chats' },
      undefined,
    ];
    for (const scope of scopes) {
      for (const language of languageCode ? [languageCode, undefined] : [undefined]) {
        const found = this.#commands.get(keyOf({ scope, language_code: language }));
        if (found && found.length > 0) return found;
      }
    }
    return [];
  }

  setText(kind: ProfileText, text: string | undefined, languageCode: string | undefined): void {
    if ((text ?? '').length > longest[kind]) throw formError(`bot ${kind.replace('_', ' ')} is too long`);
    this.#texts.put(`${kind}:${languageCode ?? ''}`, text ?? '');
  }

  text(kind: ProfileText, languageCode: string | undefined): string {
    return this.#texts.get(`${kind}:${languageCode ?? ''}`) ?? this.#texts.get(`${kind}:`) ?? '';
  }

  setMenuButton(chatId: number | undefined, button: object): void {
    this.#menuButtons.put(String(chatId ?? ''), button);
  }

  menuButton(chatId: number | undefined): object {
    return this.#menuButtons.get(String(chatId ?? '')) ?? this.#menuButtons.get('') ?? { type: 'commands' };
  }
}

function checkCommand(command: BotCommand): void {
  if (!/^[a-z0-9_]{1,32}$/.test(command.command)) throw formError('BOT_COMMAND_INVALID');
  const length = command.description.trim().length;
  if (length < 1 || length > 256) throw formError('BOT_COMMAND_DESCRIPTION_INVALID');
}

function keyOf(place: CommandPlace): string {
  const scope = { type: 'default', ...place.scope } as Record<string, unknown>;
  return [scope.type, scope.chat_id ?? '', scope.user_id ?? '', place.language_code ?? ''].join(':');
}
