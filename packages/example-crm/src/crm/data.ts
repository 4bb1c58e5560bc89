export interface Contact {
  name: string;
  role: string;
  phoneNumber: string;
}

export interface Deal {
  name: string;
  stage: string;
  value: number;
}

export interface Note {
  daysAgo: number;
  kind: "Call" | "Email" | "Meeting";
  text: string;
}

export interface Account {
  id: string;
  name: string;
  industry: string;
  city: string;
  contacts: Contact[];
  deals: Deal[];
  notes: Note[];
}

/** Made-up accounts. */
export const accounts: readonly Account[] = [
  {
    id: "okafor",
    name: "Okafor Interiors",
    industry: "Interior fit-out",
    city: "Oakland",
    contacts: [
      { name: "Ada Okafor", role: "Owner", phoneNumber: "+16505550111" },
      { name: "Luis Prado", role: "Site manager", phoneNumber: "+16505550114" },
    ],
    deals: [
      { name: "Harbour Street lobby", stage: "Proposal", value: 48_000 },
      { name: "Showroom lighting", stage: "Won", value: 12_500 },
    ],
    notes: [
      {
        daysAgo: 1,
        kind: "Call",
        text: "Ada wants the oak samples next to the lighting plan before she signs. Asked to have Northwind on the line when we go through delivery.",
      },
      { daysAgo: 4, kind: "Email", text: "Sent the revised proposal with the two-phase schedule." },
      {
        daysAgo: 12,
        kind: "Meeting",
        text: "Walked the lobby with Luis. Floor is level; ceiling grid needs an extra week.",
      },
    ],
  },
  {
    id: "northwind",
    name: "Northwind Traders",
    industry: "Building supplies",
    city: "San Mateo",
    contacts: [{ name: "Northwind Traders", role: "Front desk", phoneNumber: "+16505550112" }],
    deals: [{ name: "Oak panels, frame contract", stage: "Negotiation", value: 96_000 }],
    notes: [
      {
        daysAgo: 2,
        kind: "Call",
        text: "Panels can leave the warehouse on the 3rd if the order is in by Friday.",
      },
      { daysAgo: 9, kind: "Email", text: "Asked for the volume discount on full pallets." },
    ],
  },
  {
    id: "lindqvist",
    name: "Lindqvist & Berg",
    industry: "Architecture",
    city: "Berkeley",
    contacts: [
      { name: "Jonas Lindqvist", role: "Partner", phoneNumber: "+16505550113" },
      { name: "Priya Raman", role: "Project architect", phoneNumber: "+16505550115" },
    ],
    deals: [{ name: "Library reading room", stage: "Qualified", value: 210_000 }],
    notes: [
      {
        daysAgo: 3,
        kind: "Meeting",
        text: "Jonas prefers one call with everybody over five emails.",
      },
    ],
  },
  {
    id: "sierra",
    name: "Sierra Dental Group",
    industry: "Health",
    city: "Fremont",
    contacts: [{ name: "Hannah Weiss", role: "Practice manager", phoneNumber: "+16505550116" }],
    deals: [{ name: "Reception desks, 4 sites", stage: "Discovery", value: 32_000 }],
    notes: [{ daysAgo: 6, kind: "Call", text: "Budget is confirmed for the first two sites." }],
  },
];

export const people: readonly { name: string; phoneNumber: string }[] = accounts.flatMap(
  ({ contacts }) => contacts.map(({ name, phoneNumber }) => ({ name, phoneNumber })),
);

/** Finds the contact with this number. Compares the last ten digits, because callers come with or without a country code. */
export function findContact(
  phoneNumber: string | undefined,
): { account: Account; contact: Contact } | undefined {
  const digits = phoneNumber?.replace(/\D/g, "") ?? "";
  if (digits.length < 7) return undefined;
  for (const account of accounts) {
    const contact = account.contacts.find((candidate) =>
      candidate.phoneNumber.replace(/\D/g, "").endsWith(digits.slice(-10)),
    );
    if (contact) return { account, contact };
  }
  return undefined;
}
