import { DAY_MS } from "../sessions/sessions.ts";
import type { Relay } from "./relay.ts";

/** Sessions of the shop's people end after one day without use: a clock that is moved by hand gets that far soon. */
export const ONE_DAY_MS = DAY_MS;
export async function endAfterOneDay({ store, shop }: Relay): Promise<void> {
	await store.keepSite({ ...shop, session_days: 1 });
}
