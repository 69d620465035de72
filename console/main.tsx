import "../ui/tokens.css";
import "../ui/parts.css";
import "./shell/console.css";
import "./shell/top.css";
import "./shell/toasts.css";
import "./shell/corner.css";
import "./shell/dialog.css";
import "./session/door.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { parts } from "./parts.ts";
import { createSession } from "./session/session.ts";
import { followSession } from "./shell/arrival.ts";
import { Console } from "./shell/Console.tsx";
import { route, startRouting } from "./workspace/route.ts";

const session = createSession();
const workspace = followSession(session);
const firstRunToken = signal<string | null>(null);

let arrivedByLink = false;
const pages = parts.flatMap(({ page }) => page?.name ?? []);
startRouting(pages, (token) => {
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
