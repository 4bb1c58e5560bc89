import type { ReactElement } from "react";
import type { Account } from "./data.ts";

const money = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});
const days = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

export function AccountPage({ account }: { account: Account }): ReactElement {
  const { name, industry, city, contacts, deals, notes } = account;
  return (
    <main className="account">
      <header>
        <p className="quiet">
          {industry} · {city}
        </p>
        <h1>{name}</h1>
      </header>
      <section aria-labelledby="contacts">
        <h2 id="contacts">Contacts</h2>
        <ul className="lines">
          {contacts.map((contact) => (
            <li key={contact.phoneNumber}>
              <span>
                <strong>{contact.name}</strong>
                <span className="quiet">{contact.role}</span>
              </span>
              <span className="number">{contact.phoneNumber}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="deals">
        <h2 id="deals">Open deals</h2>
        <ul className="lines">
          {deals.map((deal) => (
            <li key={deal.name}>
              <span>
                <strong>{deal.name}</strong>
                <span className="quiet">{deal.stage}</span>
              </span>
              <span className="number">{money.format(deal.value)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="activity">
        <h2 id="activity">Activity</h2>
        <ol className="timeline">
          {notes.map(({ kind, daysAgo, text }) => (
            <li key={text}>
              <p className="quiet">
                {kind} · {days.format(-daysAgo, "day")}
              </p>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
