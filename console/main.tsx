import "../ui/tokens.css";
import "../ui/parts.css";
import "./shell/console.css";
import "./shell/top.css";
import "./shell/toasts.css";
import "./shell/corner.css";
import "./shell/keys.css";
import "./push-notifications/push-notifications.css";
import "./availability/availability.css";
import "./offers/offer.css";
import "./team/team.css";
import "./transfer/transfer.css";
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
import { createSession } from "./session/session.ts";
import { followSession } from "./shell/arrival.ts";
import { Console } from "./shell/Console.tsx";
import { route, startRouting } from "./workspace/route.ts";

const session = createSession();
const workspace = followSession(session);
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
		<Console
			session={session}
			workspace={workspace}
			firstRunToken={firstRunToken}
		/>,
		place,
	);
