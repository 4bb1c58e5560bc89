import {
  type Context,
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
} from "react";
import { en } from "./en.ts";
import { type Formats, formatsIn } from "./formats.ts";
import { mergeMessages } from "./merge-messages.ts";
import type { Messages, PartialMessages } from "./messages.ts";

interface Language {
  messages: Messages;
  formats: Formats;
  /** The app's own function; undefined for the built-in one. */
  formatPhoneNumber: ((phoneNumber: string) => string) | undefined;
  /** Whether a provider chose the language. Otherwise the texts are the default ones, in any page. */
  chosen: boolean;
}

const LanguageContext: Context<Language> = createContext<Language>({
  messages: en,
  formats: formatsIn(en.locale),
  formatPhoneNumber: undefined,
  chosen: false,
});

export interface MessagesProviderProps {
  /**
   * A translation, such as `de` of "@rc-conference/ui/locales/de", or single texts at any depth. The others
   * come from the surrounding provider, or are English.
   */
  messages?: PartialMessages;
  /** Writes phone numbers, such as `formatPhoneNumber` of "@rc-conference/ui/phone-numbers". */
  formatPhoneNumber?: (phoneNumber: string) => string;
  children?: ReactNode;
}

/** Translates or changes the texts of the components inside it, and how they write phone numbers. */
export function MessagesProvider({
  messages,
  formatPhoneNumber,
  children,
}: MessagesProviderProps): ReactElement {
  const outer = useContext(LanguageContext);
  const language = useMemo((): Language => {
    const merged = messages ? mergeMessages(outer.messages, messages) : outer.messages;
    const ownFormat = formatPhoneNumber ?? outer.formatPhoneNumber;
    return {
      messages: merged,
      formats: formatsIn(merged.locale, ownFormat),
      formatPhoneNumber: ownFormat,
      chosen: outer.chosen || messages?.locale !== undefined,
    };
  }, [outer, messages, formatPhoneNumber]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The messages of the nearest MessagesProvider, or the English ones. */
export function useMessages(): Messages {
  return useContext(LanguageContext).messages;
}

export function useFormats(): Formats {
  return useContext(LanguageContext).formats;
}

/** `lang` and `dir` of the chosen language; nothing if no provider chose one, so that the page decides. */
export function useLanguageAttributes(): { lang?: string; dir?: "ltr" | "rtl" } {
  const { messages, chosen } = useContext(LanguageContext);
  return chosen ? { lang: messages.locale, dir: messages.direction } : {};
}
