import type { SiteRow } from "./rows.ts";

/**
 * What names a shop among others whose backups lie in the same folder: the id of its first site, which stays when the
 * shop is restored or moved. null: nobody has begun it.
 */
export function shopOf(
	sites: readonly Pick<SiteRow, "id" | "created_at">[],
): string | null {
	const [first] = [...sites].sort(
		(one, other) =>
			one.created_at - other.created_at || (one.id < other.id ? -1 : 1),
	);
	return first?.id ?? null;
}
