// What is loaded instead of the chat where the browser is too old for it: a link to the relay's plain page.
import type { Begin, Call } from "../boot-context.ts";

/** Written for browsers without shadow roots, and for themes that style every link. */
const STYLE =
	"all:initial;position:fixed;z-index:2147483647;bottom:20px;padding:14px 20px;border-radius:26px;box-shadow:0 4px 24px #22201c40;font:600 16px sans-serif;cursor:pointer;";

export const begin: Begin = ({ tag, settings, state, life, emit }) => {
	const { locale, accent, onAccent, position, words } = settings;
	const address = `${tag.relay}/plain/${tag.site}?locale=${encodeURIComponent(locale)}`;
	const link = document.createElement("a");
	link.href = address;
	link.target = "_blank";
	link.rel = "noopener";
	link.lang = locale;
	link.textContent = words.open;
	const side = (tag.position || position) === "start" ? "left" : "right";
	link.style.cssText = `${STYLE}${side}:20px;background:${accent};color:${onAccent}`;
	if (state.launcher) document.documentElement.appendChild(link);
	life.atEnd(() => link.parentNode?.removeChild(link));
	state.ready = true;
	emit("ready");
	return ({ name, byPerson }: Call) => {
		// A page that opens the chat by itself opens no window.
		if ((name === "open" || name === "toggle") && byPerson)
			window.open(address, "_blank", "noopener");
	};
};
