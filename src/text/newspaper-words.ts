/** Words for a newspaper at the end of its name, in Chinese and as their English counterparts are called. */
export const NEWSPAPER_KINDS: readonly (readonly [chinese: string, english: readonly string[]])[] = [
  ["日报", ["daily", "daily news"]],
  ["晚报", ["evening news", "evening post", "evening paper", "evening"]],
  ["晨报", ["morning post", "morning news", "morning paper"]],
  ["早报", ["morning post", "morning news", "morning paper"]],
  ["周报", ["weekly", "weekly news"]],
  ["时报", ["times"]],
  ["商报", ["business news", "commercial news", "business daily", "commercial daily"]],
  ["都市报", ["metropolis daily", "city news", "metro news", "city daily"]],
  ["青年报", ["youth daily", "youth news"]],
  ["农民报", ["farmers daily", "farmers news"]],
  ["快报", ["express"]],
  ["公报", ["gazette", "bulletin"]],
  ["新闻", ["news"]],
  ["报", ["news", "paper", "newspaper", "gazette", "post", "herald", "journal"]],
];
