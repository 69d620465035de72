import type { PersonRow } from "../store/contract/rows.ts";

/** Where a person's picture is found, from the root of the relay; null: there is none. */
export function pictureAddress({
	picture,
}: Pick<PersonRow, "picture">): string | null {
	return picture === null ? null : addressOfPicture(picture);
}

export function addressOfPicture(id: string): string {
	return `/pictures/${id}`;
}
