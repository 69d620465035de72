import { type Accounts, createAccounts } from "./accounts.ts";

/** Signing in, and one's own account. */
export function accounts(
	parts: Parameters<typeof createAccounts>[0],
	post: Accounts["post"],
) {
	const made = createAccounts(parts, post);
	return { accounts: made, idle: made.idle };
}
