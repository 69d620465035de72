import "../ui/tokens.css";
import "../ui/parts.css";
import "./shell/console.css";
import "./shell/top.css";
import "./shell/toasts.css";
import "./shell/corner.css";
import "./shell/dialog.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { parts } from "./parts.ts";
import { addressesOf, isOtherName } from "./session/addresses.ts";
import { OtherAddress } from "./session/OtherAddress.tsx";
import { createSession } from "./session/session.ts";
import { followSession } from "./shell/arrival.ts";
import { Console } from "./shell/Console.tsx";
import { route, startRouting } from "./workspace/route.ts";

const place = document.querySelector("#console");
const addresses = addressesOf(document);
const isHere = location.origin === addresses.console;
if (!isHere && isOtherName(location.origin, addresses.console))
	location.replace(
		addresses.console + location.pathname + location.search + location.hash,
	);
else if (place) {
	// What stands there says that the console has not started.
	place.replaceChildren();
	(isHere ? start : sayAddress)(place);
}

function start(place: Element) {
	const session = createSession();
	const workspace = followSession(session);
	const firstRunToken = signal<string | null>(null);

	let isAsked = false;
	const pages = parts.flatMap(({ page }) => page ?? []);
	startRouting(pages, (token) => {
		if (route.peek().kind === "first-run") {
			firstRunToken.value = token;
			return;
		}
		isAsked = true;
		void session.look(token);
	});
	if (!isAsked) void session.resume();
	render(
		<Console
			session={session}
			workspace={workspace}
			firstRunToken={firstRunToken}
		/>,
		place,
	);
}

function sayAddress(place: Element) {
	// For the relay's log, where whoever set it up looks.
	fetch("/console/elsewhere", { method: "POST" }).catch(() => {});
	const isApart = addresses.console !== addresses.relay;
	render(
		<OtherAddress
			own={addresses.console}
			opened={location}
			setting={isApart ? "SHOPBELL_CONSOLE_ORIGIN" : "SHOPBELL_ORIGIN"}
		/>,
		place,
	);
}
