import "../ui/tokens.css";
import "../ui/parts.css";
import "./console.css";
import "./top/top.css";
import "./top/notice.css";
import "./top/corner.css";
import "./top/keys.css";
import "./calling/calling.css";
import "./availability/availability.css";
import "./offers/offer.css";
import "./team/team.css";
import "./handing/handing.css";
import "./inbox/inbox.css";
import "./conversation/head.css";
import "./conversation/log.css";
import "./conversation/bubble.css";
import "./conversation/composer.css";
import "./person/person.css";
import "./ratings/ratings.css";
import "./session/door.css";
import "./settings/settings.css";
import "./settings/hours/hours.css";
import "./settings/waits/waits.css";
import "./settings/texts/texts.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { followSession } from "./arrival.ts";
import { Console } from "./Console.tsx";
import { route, startRouting } from "./route.ts";
import { createSession } from "./session/session.ts";

const session = createSession();
const desk = followSession(session);
const firstRunToken = signal<string | null>(null);

let arrivedByLink = false;
startRouting((token) => {
	arrivedByLink = true;
	if (route.peek().kind === "first-run") firstRunToken.value = token;
	else void session.signIn(token);
});
if (!arrivedByLink) void session.resume();

const place = document.querySelector("#console");
if (place)
	render(
		<Console session={session} desk={desk} firstRunToken={firstRunToken} />,
		place,
	);
