import { addStyle } from "../../../ui/add-style.ts";
import { Announcer } from "./Announcer.tsx";
import { Log } from "./Log.tsx";
import css from "./log-part.css?inline";

/** Hands out the parts that show a conversation. */
export function unpackLog() {
	addStyle(css);
	return { Log, Announcer };
}
