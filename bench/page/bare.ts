/**
 * Runs in the page. What any script does that puts a button and a frame into a corner, and nothing else: it asks
 * the relay once, draws, watches the page, loads an empty frame, and takes everything away again. The browser
 * makes its side of each of these at their first use and keeps it for the life of the page.
 */
export async function bare(relay: string, site: string): Promise<void> {
	const life = new AbortController();
	const host = document.createElement("bare-launcher");
	const shadow = host.attachShadow({ mode: "open" });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("button { color: inherit }");
	shadow.adoptedStyleSheets = [sheet];
	const corner = document.createElement("section");
	const button = document.createElement("button");
	const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	icon.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
	button.append(icon);
	button.setAttribute("aria-label", "Chat");
	corner.append(button);
	corner.style.setProperty("--accent", "#1d5c54");
	corner.inert = false;
	shadow.append(corner);
	document.documentElement.append(host);
	getComputedStyle(host).direction;
	button.getBoundingClientRect();
	document.elementsFromPoint(1, 1);
	const mutations = new MutationObserver(() => {});
	mutations.observe(document.body, { childList: true });
	const sights = new IntersectionObserver(() => {});
	sights.observe(button);
	for (const target of [window, document, button, visualViewport])
		target?.addEventListener("focus", () => {}, { signal: life.signal });
	await (await fetch(`${relay}/settings/${site}`)).json();
	new Intl.PluralRules("en").select(1);
	localStorage.getItem("bare");
	const frame = document.createElement("iframe");
	frame.src = `${relay}/ready`;
	const loaded = new Promise((done) => frame.addEventListener("load", done));
	corner.append(frame);
	await loaded;
	frame.contentWindow?.postMessage({}, relay);
	life.abort();
	mutations.disconnect();
	sights.disconnect();
	host.remove();
}
