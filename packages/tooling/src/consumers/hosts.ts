/** The styles of one kind of app that the components are embedded in. */
export interface Host {
  name: string;
  /** Dependencies of the app. */
  dependencies: Record<string, string>;
  /** The stylesheet of the app. `%KIT%` is replaced by the import of the kit's stylesheet. */
  css: string;
  /** Files of the app that the stylesheet imports. */
  files?: Record<string, string>;
  /** Module that adds styles at run time. */
  module?: string;
  /** Attributes of the html element. */
  html?: string;
  /** Needs the PostCSS plugin of Tailwind CSS 4. */
  tailwind?: boolean;
  /** In which element of the page the components are rendered. Default "document". */
  place?: "document" | "shadow" | "iframe";
}

const HOSTILE = `
* { box-sizing: content-box; }
*, *::before, *::after { border: 1px solid red; outline-offset: 9px; }
button, input { width: 100%; }
button { margin: 9px; padding: 30px; color: red; background: yellow; border: 4px dashed red; border-radius: 0; text-transform: uppercase; letter-spacing: 3px; box-shadow: 0 0 9px red; min-width: 300px; float: left; }
button:hover:not(:disabled) { background: red; }
button:disabled { opacity: 0.2; }
input[type="tel"], input[type="tel"]:focus { color: red; background: yellow; border: 9px solid red; box-shadow: 0 0 9px red; outline: 9px solid red; }
input::placeholder { color: red; opacity: 0.2; }
select { appearance: none; padding: 30px; }
svg { display: block; width: 90px; height: 90px; fill: red; }
path { stroke: red; stroke-width: 9; }
ul { padding: 40px; list-style: square; }
li { margin: 20px; display: list-item; }
p { margin: 30px; font-size: 30px; }
span { color: red; display: block; }
h2, h3 { margin: 60px 0; font: 700 60px serif; text-transform: uppercase; }
section, header, form { padding: 50px; background: yellow; }
label { display: block; font-weight: 900; float: left; }
dialog { padding: 90px; background: yellow; }
dialog::backdrop { background: red; }
div { line-height: 3; }
bdi { display: block; }
output { display: none; }
details, summary, pre { padding: 40px; background: yellow; }
`;

const TAILWIND_4 = { tailwindcss: "4.3.5", "@tailwindcss/postcss": "4.3.5" };

export const hosts: readonly Host[] = [
  { name: "none", dependencies: {}, css: "%KIT%" },
  {
    name: "hostile",
    dependencies: {},
    css: `@import "./hostile.css";\n%KIT%`,
    files: { "hostile.css": HOSTILE },
  },
  {
    name: "bootstrap-5",
    dependencies: { bootstrap: "5.3.8" },
    css: `@import "bootstrap/dist/css/bootstrap.css";\n%KIT%`,
  },
  {
    name: "normalize",
    dependencies: { "normalize.css": "8.0.1" },
    css: `@import "normalize.css/normalize.css";\n%KIT%`,
  },
  {
    name: "ant-design",
    dependencies: { antd: "6.6.8" },
    css: `@import "antd/dist/reset.css";\n%KIT%`,
  },
  {
    name: "tailwind-3",
    // Compiled by Tailwind's own command before the app is built.
    dependencies: { "tailwindcss-3": "npm:tailwindcss@3.4.9" },
    css: `@import "./tailwind-3.css";\n%KIT%`,
  },
  {
    name: "tailwind-4",
    dependencies: TAILWIND_4,
    css: `@layer theme, base, rc-conference, components, utilities;\n@import "tailwindcss";\n%KIT%`,
    tailwind: true,
  },
  {
    name: "mui-7",
    dependencies: {
      "mui-7": "npm:@mui/material@7.3.9",
      "@emotion/react": "11.14.0",
      "@emotion/styled": "11.14.1",
    },
    css: "%KIT%",
    module: `import CssBaseline from "mui-7/CssBaseline";\nexport const Baseline = CssBaseline;`,
  },
  {
    name: "mui-9",
    dependencies: {
      "mui-9": "npm:@mui/material@9.5.0",
      "@emotion/react": "11.14.0",
      "@emotion/styled": "11.14.1",
    },
    css: "%KIT%",
    module: `import CssBaseline from "mui-9/CssBaseline";\nexport const Baseline = CssBaseline;`,
  },
  {
    name: "shadow-root",
    dependencies: {},
    css: `@import "./hostile.css";`,
    files: { "hostile.css": HOSTILE },
    place: "shadow",
  },
  {
    name: "iframe",
    dependencies: {},
    css: `@import "./hostile.css";`,
    files: { "hostile.css": HOSTILE },
    place: "iframe",
  },
];
