-- Keys are compared byte by byte, and parts of words are found through trigrams.
create extension if not exists pg_trgm;
alter table contact alter column sort_key type varchar(240) collate "C";
alter table contact_tag alter column sort_key type varchar(240) collate "C";
alter table contact_term alter column term type varchar(60) collate "C";
create index contact_by_fragment on contact using gin (search_text gin_trgm_ops);
