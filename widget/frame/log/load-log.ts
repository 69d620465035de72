import { addStyle } from "../../../ui/add-style.ts";
import { Announcer } from "./Announcer.tsx";
import { Log } from "./Log.tsx";
import css from "./log-part.css?inline";
import { StartNew } from "./StartNew.tsx";

/** Hands out the parts that show a conversation. */
export function unpackLog() {
	addStyle(css);
	return { Log, Announcer, StartNew };
}
