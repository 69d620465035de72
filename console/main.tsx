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
	if (isHere) start(place);
	else void sayAddress(place);
}

function start(place: Element) {
	// What stands there says that the console has not started.
	place.replaceChildren();
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

async function sayAddress(place: Element) {
	// For the relay's log, where whoever set it up looks.
	fetch("/console/elsewhere", { method: "POST" }).catch(() => {});
	const { OtherAddress } = await import("./session/OtherAddress.tsx");
	place.replaceChildren();
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
