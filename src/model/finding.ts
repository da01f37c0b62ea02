/** What `doctor` found out about one part of the installation. */
export interface Finding {
  readonly part: string;
  readonly state: "ok" | "warning" | "failure";
  /** In plain words, with the values. */
  readonly told: string;
  /** What to do about it; absent when there is nothing to do. */
  readonly nextStep?: string;
}
