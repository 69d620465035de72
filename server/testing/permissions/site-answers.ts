import { SITES } from "./table.ts";

/** What all staff of a site may read of it. */
export const MEMBERS = {
	columns: SITES,
	answers: {
		read_only: ["ok", "not_found", "not_found"],
		agent: ["ok", "not_found", "not_found"],
		supervisor: ["ok", "not_found", "not_found"],
		owner: ["ok", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "ok", "not_found"],
		"agent here, owner elsewhere": ["ok", "ok", "not_found"],
		left: ["not_found", "not_found", "not_found"],
	},
} as const;

/** What owners and supervisors set, each on their own site. */
export const SETTERS = {
	columns: SITES,
	answers: {
		read_only: ["forbidden", "not_found", "not_found"],
		agent: ["forbidden", "not_found", "not_found"],
		supervisor: ["ok", "not_found", "not_found"],
		owner: ["ok", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "ok", "not_found"],
		"agent here, owner elsewhere": ["forbidden", "ok", "not_found"],
		left: ["not_found", "not_found", "not_found"],
	},
} as const;

/** What all who answer there may do. */
export const ANSWERERS = {
	columns: SITES,
	answers: {
		...MEMBERS.answers,
		read_only: ["forbidden", "not_found", "not_found"],
	},
} as const;

/** The same of what is not there. */
export const ANSWERERS_NOT_FOUND = {
	columns: SITES,
	answers: {
		...ANSWERERS.answers,
		agent: ["not_found", "not_found", "not_found"],
		supervisor: ["not_found", "not_found", "not_found"],
		owner: ["not_found", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "not_found", "not_found"],
		"agent here, owner elsewhere": ["not_found", "not_found", "not_found"],
	},
} as const;

/** What owners and supervisors name that is not there. */
export const SETTERS_NOT_FOUND = {
	columns: SITES,
	answers: {
		...SETTERS.answers,
		supervisor: ["not_found", "not_found", "not_found"],
		owner: ["not_found", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "not_found", "not_found"],
		"agent here, owner elsewhere": ["forbidden", "not_found", "not_found"],
	},
} as const;

/** What all staff of a site may read, and what is not there. */
export const MEMBERS_NOT_FOUND = {
	columns: SITES,
	answers: {
		...MEMBERS.answers,
		read_only: ["not_found", "not_found", "not_found"],
		agent: ["not_found", "not_found", "not_found"],
		supervisor: ["not_found", "not_found", "not_found"],
		owner: ["not_found", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "not_found", "not_found"],
		"agent here, owner elsewhere": ["not_found", "not_found", "not_found"],
	},
} as const;

export const OWNERS_NOT_FOUND = {
	columns: SITES,
	answers: {
		...SETTERS_NOT_FOUND.answers,
		supervisor: ["forbidden", "not_found", "not_found"],
	},
} as const;

/** What only owners do, each on their own site. */
export const OWNERS = {
	columns: SITES,
	answers: {
		...SETTERS.answers,
		supervisor: ["forbidden", "not_found", "not_found"],
	},
} as const;

/** What is refused to everybody, and said so to who works there. */
export const NOBODY_HERE = {
	columns: SITES,
	answers: {
		read_only: ["forbidden", "not_found", "not_found"],
		agent: ["forbidden", "not_found", "not_found"],
		supervisor: ["forbidden", "not_found", "not_found"],
		owner: ["forbidden", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "forbidden", "not_found"],
		"agent here, owner elsewhere": ["forbidden", "forbidden", "not_found"],
		left: ["not_found", "not_found", "not_found"],
	},
} as const;

/** What nobody may take back any more, whoever might set it. */
export const SETTERS_TOO_LATE = {
	columns: SITES,
	answers: {
		read_only: ["forbidden", "not_found", "not_found"],
		agent: ["forbidden", "not_found", "not_found"],
		supervisor: ["too_late", "not_found", "not_found"],
		owner: ["too_late", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "too_late", "not_found"],
		"agent here, owner elsewhere": ["forbidden", "too_late", "not_found"],
		left: ["not_found", "not_found", "not_found"],
	},
} as const;
