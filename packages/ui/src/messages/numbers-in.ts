/** Texts by plural category. Categories that a language does not distinguish are left out. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export interface NumbersIn {
  /** A number as the language writes it. */
  number(value: number): string;
  /** The form for `count` by the plural rules of the language; "#" in it becomes the number. */
  plural(count: number, forms: PluralForms): string;
}

/** Writes the numbers in the texts of one language. */
export function numbersIn(locale: string): NumbersIn {
  let format: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;
  const number = (value: number): string => {
    format ??= new Intl.NumberFormat(locale);
    return format.format(value);
  };
  return {
    number,
    plural(count, forms) {
      rules ??= new Intl.PluralRules(locale);
      return (forms[rules.select(count)] ?? forms.other).replace("#", number(count));
    },
  };
}
