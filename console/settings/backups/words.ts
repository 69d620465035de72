import type { BackupFault, BackupKind } from "../../../protocol/backups.ts";

/** The texts of the backups, loaded with the section. */
export const backupsWords = {
	lead: "The server makes a backup each night, and opens and checks it. It keeps the newest seven, and goes on serving meanwhile. About ten minutes after a start it makes one as well, where that of the last night was missed or there is none yet.",
	last: "Last backup",
	lastMade: "{when}, opened and checked, {size}",
	none: "There is no backup yet.",
	running: "A backup is being made…",
	next: "The next one is made {when}.",
	late: "The newest backup is older than a day. If the next one is not made either, tell whoever runs the server.",
	failed: "The backup of {when} was not made.",
	faults: {
		full: "The disk has no room for it. Whoever runs the server makes room there, or chooses another folder with SHOPBELL_BACKUPS.",
		denied:
			"The folder of the backups cannot be written to. Whoever runs the server gives it the right, or chooses another folder with SHOPBELL_BACKUPS.",
		damaged:
			"What was read did not pass the check: the database or its disk may be damaged. Whoever runs the server looks with: shopbell doctor",
		other: "Whoever runs the server finds the reason in its log.",
	} satisfies Record<BackupFault, string>,
	again: "It is tried again {when}. The backups that are there stay.",
	make: "Back up now",
	busy: "A backup is being made already.",
	soon: "One was made a moment ago. Another one can be made in {minutes}.",
	minutes: { one: "{count} minute", other: "{count} minutes" },
	kept: "Kept backups",
	count: {
		one: "{count} backup is kept.",
		other: "{count} backups are kept.",
	},
	newest: "These are the newest {many}.",
	made: "Made",
	why: "Why",
	size: "Size",
	kinds: {
		daily: "Each night",
		asked: "You asked",
		"by-hand": "On the server",
		"before-upgrade": "Before an upgrade",
		"before-restore": "Before a restore",
	} satisfies Record<BackupKind, string>,
	folder: "They lie on the server in",
	folderElsewhere: "Where they lie is known to whoever runs the server.",
	copy: "A disk that breaks takes the backups with it. Whoever runs the server copies them to another machine; a copy holds everything, so it is kept as safe as the server.",
	holds: "What a backup holds",
	holdsAll:
		"Everything of every shop on this server: conversations, shoppers, settings, people, keys and pictures. Only whoever can read the server’s files can read it. It cannot be downloaded here.",
	erased:
		"Somebody who was erased stays in the backups that were made before that. The server keeps the newest seven of the night, for seven days three of those that you asked for, and two from before an upgrade. Others stay until whoever runs the server removes them.",
	noBackups: "This server makes no backups by itself.",
};
