import css from "./frame.css?inline";
import { createModels } from "./models.ts";

// These two first: the file compresses better, by a hundred bytes.

import { render } from "preact";
import { connect } from "../../client/connection.ts";
import { openKept } from "../../client/local-store.ts";
import { addStyle } from "../../ui/add-style.ts";
import { App } from "./App.tsx";
import { ModelsContext } from "./context/context.ts";
import { wear } from "./panel/look.ts";
import { readSite } from "./site.ts";
import { createKeeping } from "./storage/consent-store.ts";

// In the script: one request less to open, and nothing shows before it runs.
addStyle(css);

const site = readSite(
	document.querySelector<HTMLMetaElement>('meta[name="shopbell"]')?.content,
);
wear(site.colours ?? {});

const models = createModels({
	site,
	kept: createKeeping(openKept(`shopbell:${site.site}`)),
	connect,
	page: window,
});
models.start();
render(
	<ModelsContext.Provider value={models}>
		<App />
	</ModelsContext.Provider>,
	document.getElementById("chat") as HTMLElement,
);
