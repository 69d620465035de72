import { byText } from "../ports/by-text.ts";
import type { Store } from "../store/contract/store.ts";
import { mayRing } from "./device.ts";
import type { DeviceStore, StaffAddress } from "./device-queries.ts";
import type { QuietStore } from "./quiet-queries.ts";
import { quietState } from "./quiet-time.ts";
import type { PushDeviceRow } from "./rows.ts";

/** What this relay can send calls by. */
export interface CallsBy {
	/** Whether mail goes out. */
	mail: boolean;
	/** Whether push services on this machine may be asked. */
	loopback: boolean;
}

/** How somebody of the staff is called: without a device and an address, not at all. */
export interface Reach {
	devices: PushDeviceRow[];
	/** null: no mail goes out, or they have no address. */
	address: string | null;
	/** In which they read the console. */
	language: string | null;
}

type Devices = Pick<DeviceStore, "pushDevices"> &
	Pick<QuietStore, "quietHours"> &
	Pick<Store, "now">;

/**
 * How each of these people is called at this moment: in their quiet hours no device of theirs rings. What is said to
 * shoppers and whom the relay calls both follow from it, so that nobody is said to be called whom no device and no mail
 * reaches.
 */
export async function reachOf(
	store: Devices,
	people: readonly Pick<StaffAddress, "person_id" | "email" | "language">[],
	{ mail, loopback }: CallsBy,
): Promise<Map<string, Reach>> {
	const ids = people.map(({ person_id }) => person_id).sort(byText);
	const devices = ids.length > 0 ? await store.pushDevices(ids) : [];
	const quiet = await store.quietHours(ids);
	const rings = (person: string) =>
		quietState(quiet.get(person) ?? null, store.now()).until === null;
	return new Map(
		people.map(({ person_id, email, language }) => [
			person_id,
			{
				devices: devices.filter(
					(device) =>
						device.person_id === person_id &&
						isUsable(device, loopback) &&
						rings(person_id),
				),
				address: mail && email !== "" ? email : null,
				language,
			},
		]),
	);
}

export function isReached({
	devices,
	address,
}: Pick<Reach, "devices" | "address">): boolean {
	return devices.length > 0 || address !== null;
}

/** Whether anybody of the site's staff is reached by a call. */
export async function canCall(
	store: Devices & Pick<DeviceStore, "staff">,
	site: string,
	by: CallsBy,
): Promise<boolean> {
	const reach = await reachOf(store, await store.staff(site), by);
	return [...reach.values()].some(isReached);
}

/** Kept under other settings, a device may be one that is not asked any more. */
function isUsable(
	{ endpoint, p256dh, auth }: PushDeviceRow,
	loopback: boolean,
): boolean {
	return mayRing({ endpoint, keys: { p256dh, auth } }, loopback);
}
