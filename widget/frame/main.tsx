// biome-ignore assist/source/organizeImports: in this order the file compresses better, by a hundred bytes.
import css from "./frame.css?inline";
import { connect } from "../../client/connection.ts";
import { createModels } from "./models.ts";
import { ModelsContext } from "./context/context.ts";
import { addStyle } from "../../ui/add-style.ts";
import { App } from "./App.tsx";
import { createConsentStore } from "./storage/consent-store.ts";
import { render } from "preact";
import { readSite } from "./site.ts";
import { openLocalStore } from "../../client/local-store.ts";

// In the script: one request less to open, and nothing shows before it runs.
addStyle(css);

const site = readSite(
	document.querySelector<HTMLMetaElement>('meta[name="shopbell"]')?.content,
);

const models = createModels({
	site,
	store: createConsentStore(openLocalStore(`shopbell:${site.site}`)),
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
