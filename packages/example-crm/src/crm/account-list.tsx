import { type ReactElement, useState } from "react";
import { type Account, accounts } from "./data.ts";

interface AccountListProps {
  selected: string;
  onSelect(id: string): void;
}

export function AccountList({ selected, onSelect }: AccountListProps): ReactElement {
  const [text, setText] = useState("");
  const found = accounts.filter((account) => matches(account, text));
  return (
    <nav className="accounts" aria-label="Accounts">
      <input
        type="search"
        placeholder="Search accounts"
        aria-label="Search accounts"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul>
        {found.map((account) => (
          <li key={account.id}>
            <button
              type="button"
              aria-current={account.id === selected ? "page" : undefined}
              onClick={() => onSelect(account.id)}
            >
              <strong>{account.name}</strong>
              <span className="quiet">
                {account.industry} · {account.city}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="quiet">No account matches in its name, city, industry or contacts.</p>
      )}
    </nav>
  );
}

/** Ignores case and accents. */
function matches(account: Account, text: string): boolean {
  const plain = (value: string): string =>
    value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = [
    account.name,
    account.city,
    account.industry,
    ...account.contacts.map(({ name }) => name),
  ];
  return plain(words.join(" ")).includes(plain(text.trim()));
}
