import type { PublicAgent } from "../../protocol/conversation.ts";
import type { PersonRow, SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { pictureAddress } from "./picture.ts";

/** How shoppers of a site see somebody of its staff, whose name stands in what is stored. */
export type FaceOf = (
	site: string,
	person: string | null | undefined,
	name: string,
) => PublicAgent;

/**
 * Names and pictures by which shoppers know the staff. In memory, because what was committed is told in the same step:
 * of those who have chosen nothing there is nothing here.
 */
export interface Faces {
	of: FaceOf;
	/** Before anything is told. */
	start(): Promise<void>;
	personChanged(person: string): Promise<void>;
	siteChanged(site: SiteRow): void;
	/** A picture is dropped. */
	pictureGone(id: string): void;
}

type Face = Pick<PersonRow, "short_name" | "picture">;

export function createFaces(
	store: Pick<Store, "people" | "person" | "sites">,
): Faces {
	const people = new Map<string, Face>();
	/** Sites whose shoppers see no pictures. */
	const faceless = new Set<string>();

	function keep({ id, short_name, picture }: PersonRow): void {
		if (short_name === null && picture === null) people.delete(id);
		else people.set(id, { short_name, picture });
	}

	function siteChanged({ id, look }: SiteRow): void {
		const { staffPictures } = JSON.parse(look) as { staffPictures?: boolean };
		if (staffPictures === false) faceless.add(id);
		else faceless.delete(id);
	}

	return {
		of(site, person, name) {
			const face = people.get(person ?? "");
			const address = face && !faceless.has(site) && pictureAddress(face);
			return {
				name: face?.short_name ?? name,
				...(address && { picture: address }),
			};
		},
		async start() {
			for (const person of await store.people()) keep(person);
			for (const site of await store.sites()) siteChanged(site);
		},
		async personChanged(id) {
			const person = await store.person(id);
			if (person) keep(person);
		},
		siteChanged,
		pictureGone(id) {
			for (const face of people.values())
				if (face.picture === id) face.picture = null;
		},
	};
}
