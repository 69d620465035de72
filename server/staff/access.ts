import {
	DEVICE_LINK_MS,
	SIGN_IN_LINK_MS,
} from "../../protocol/account-limits.ts";
import { newToken } from "../../protocol/ids.ts";
import type { DeviceLinkMade } from "../../protocol/push.ts";
import type { MemberNamed, SignInLinkMade } from "../../protocol/staff.ts";
import { hashOf } from "../people/secret.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { StaffStore } from "./queries.ts";

export interface AccessParts {
	store: Pick<Store, "now"> & StaffStore;
	publisher: Publisher;
	consoleOrigin: string;
}

/** Works once, for an hour, and asks the second factor of who has one. Errors: those of the store. */
export async function makeSignInLink(
	{ store, consoleOrigin }: AccessParts,
	by: string,
	{ site, person }: MemberNamed,
): Promise<SignInLinkMade> {
	const token = newToken();
	const now = store.now();
	const expiresAt = now + SIGN_IN_LINK_MS;
	await store.makeColleagueLink(
		{ site, person, by },
		{
			token_hash: hashOf(token),
			purpose: "colleague",
			person_id: person,
			made_by: by,
			email: null,
			expires_at: expiresAt,
			used_at: null,
		},
		now,
	);
	return { url: `${consoleOrigin}/console/sign-in#${token}`, expiresAt };
}

/** For one's own next device, as a code on this one's screen. It asks the second factor, too. */
export async function makeDeviceLink(
	{ store, consoleOrigin }: AccessParts,
	person: string,
): Promise<DeviceLinkMade> {
	const token = newToken();
	const now = store.now();
	const expiresAt = now + DEVICE_LINK_MS;
	await store.makeOwnLink(
		{
			token_hash: hashOf(token),
			purpose: "colleague",
			person_id: person,
			made_by: person,
			email: null,
			expires_at: expiresAt,
			used_at: null,
		},
		now,
	);
	return { url: `${consoleOrigin}/console/phone#${token}`, expiresAt };
}

/** Of who has lost it; their sessions end, because whoever found it may be in one. Errors: those of the store. */
export async function resetSecondFactor(
	{ store, publisher }: AccessParts,
	by: string,
	{ site, person }: MemberNamed,
): Promise<void> {
	await store.resetSecondFactor({ site, person, by }, store.now());
	publisher.endStaff(`person:${person}`);
}
