import type { Kysely } from "kysely";
import { byText } from "../ports/by-text.ts";
import type { NotificationDb, PushDeviceRow } from "./rows.ts";

/** Whom a site calls, and on which devices. */
export interface DeviceStore {
	/** What was kept under the name first, by whichever node. */
	secret(name: string, made: () => string): Promise<string>;

	pushDevices(people: readonly string[]): Promise<PushDeviceRow[]>;
	/** Whose device it is; undefined: nobody's. */
	pushDeviceOwner(endpoint: string): Promise<string | undefined>;
	/** Keeps the device as this person's, and the newest `most` of theirs. */
	keepPushDevice(device: PushDeviceRow, most: number): Promise<void>;
	/** Its push service took a notice. */
	keepRung(endpoint: string, at: number): Promise<void>;
	/** `person` null: whoever has it. */
	dropPushDevice(endpoint: string, person: string | null): Promise<void>;
	/** Drops at most so many whose people work nowhere any more. Answers how many. */
	prunePushDevices(most: number): Promise<number>;

	/** Everybody of the site who answers there, with what a notice needs. */
	staff(site: string): Promise<StaffAddress[]>;
}

export interface StaffAddress {
	person_id: string;
	email: string;
	/** In which they read the console; null: they have chosen none. */
	language: string | null;
	/** JSON: string[] */
	teams: string;
}

export function deviceQueries(db: Kysely<NotificationDb>): DeviceStore {
	return {
		async secret(name, made) {
			const kept = () =>
				db
					.selectFrom("secrets")
					.select("value")
					.where("name", "=", name)
					.executeTakeFirst();
			const before = await kept();
			if (before) return before.value;
			await db
				.insertInto("secrets")
				.values({ name, value: made() })
				.onConflict((on) => on.column("name").doNothing())
				.execute();
			return (await kept())?.value ?? "";
		},
		async pushDevices(people) {
			const devices = await db
				.selectFrom("push_devices")
				.selectAll()
				.where("person_id", "in", people)
				.execute();
			return devices.sort(byAge);
		},
		async pushDeviceOwner(endpoint) {
			const device = await db
				.selectFrom("push_devices")
				.select("person_id")
				.where("endpoint", "=", endpoint)
				.executeTakeFirst();
			return device?.person_id;
		},
		keepPushDevice: (device, most) => keepDevice(db, device, most),
		async keepRung(endpoint, at) {
			await db
				.updateTable("push_devices")
				.set({ rung_at: at })
				.where("endpoint", "=", endpoint)
				.execute();
		},
		async dropPushDevice(endpoint, person) {
			await db
				.deleteFrom("push_devices")
				.where("endpoint", "=", endpoint)
				.$if(person !== null, (query) =>
					query.where("person_id", "=", person ?? ""),
				)
				.execute();
		},
		async prunePushDevices(most) {
			const { numDeletedRows } = await db
				.deleteFrom("push_devices")
				.where("endpoint", "in", (of) =>
					of
						.selectFrom("push_devices as d")
						.select("d.endpoint")
						.where((where) =>
							where.not(
								where.exists(
									where
										.selectFrom("memberships as m")
										.select("m.site_id")
										.whereRef("m.person_id", "=", "d.person_id"),
								),
							),
						)
						.limit(most),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
		staff: (site) =>
			db
				.selectFrom("memberships as m")
				.innerJoin("people as p", "p.id", "m.person_id")
				.select(["m.person_id", "p.email", "p.language", "m.teams"])
				.where("m.site_id", "=", site)
				.where("m.role", "<>", "read_only")
				.execute(),
	};
}

/** As this person's, and the newest `most` of theirs. */
async function keepDevice(
	db: Kysely<NotificationDb>,
	device: PushDeviceRow,
	most: number,
): Promise<void> {
	// When it rang is a matter of the device, whoever has it.
	const { endpoint: _, rung_at: __, ...others } = device;
	await db
		.insertInto("push_devices")
		.values(device)
		.onConflict((on) => on.column("endpoint").doUpdateSet(others))
		.execute();
	const older = await db
		.selectFrom("push_devices")
		.select(["endpoint", "created_at"])
		.where("person_id", "=", device.person_id)
		.where("endpoint", "<>", device.endpoint)
		.execute();
	const tooMany = older
		.sort(byAge)
		.slice(most - 1)
		.map(({ endpoint }) => endpoint);
	if (tooMany.length === 0) return;
	await db
		.deleteFrom("push_devices")
		.where("endpoint", "in", tooMany)
		.execute();
}

/** Part of the transaction that erases somebody's account. */
export function dropDevicesOf(tx: Kysely<NotificationDb>, person: string) {
	return tx
		.deleteFrom("push_devices")
		.where("person_id", "=", person)
		.execute();
}

type Aged = Pick<PushDeviceRow, "created_at" | "endpoint">;

/** The newest first. */
function byAge(one: Aged, other: Aged): number {
	return (
		other.created_at - one.created_at || byText(one.endpoint, other.endpoint)
	);
}
