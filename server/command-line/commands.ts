import { WRITE_BACKUP } from "../backup-files/backup-in-child.ts";
import { INSPECT_DATABASE } from "../doctor/inspect-in-child.ts";
import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { copy } from "./copy.ts";
import { demo } from "./demo.ts";
import { demoPast } from "./demo-past.ts";
import { doctor } from "./doctor.ts";
import { files } from "./files.ts";
import { healthcheck } from "./healthcheck.ts";
import { inspectForDoctor } from "./inspect-database.ts";
import { ownerLink } from "./owner-link.ts";
import { rebuild } from "./rebuild-figures.ts";
import { restore } from "./restore.ts";
import { serve } from "./serve.ts";
import { signInLink } from "./sign-in-link.ts";
import { start } from "./start.ts";
import { version } from "./version.ts";
import { writeBackupOfRelay } from "./write-backup.ts";

/** Every command of the program by its name, in the order of the list. */
export const COMMANDS: Readonly<Record<string, Command>> = {
	start,
	serve,
	"owner-link": ownerLink,
	"sign-in-link": signInLink,
	healthcheck,
	backup,
	restore,
	copy,
	files,
	"rebuild-figures": rebuild,
	doctor,
	version,
	demo,
	"demo-past": demoPast,
	[WRITE_BACKUP]: writeBackupOfRelay,
	[INSPECT_DATABASE]: inspectForDoctor,
};
