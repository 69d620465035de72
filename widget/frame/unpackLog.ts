import { Announcer } from "./Announcer.tsx";
import { addStyle } from "./addStyle.ts";
import { Log } from "./Log.tsx";
import css from "./log-part.css?inline";

/** Hands out the parts that show a conversation. */
export function unpackLog() {
	addStyle(css);
	return { Log, Announcer };
}
