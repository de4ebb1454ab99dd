-- Challenges and colleagues were two lists; now the line of one belongs to that of the other. Where there was more than one of
-- either, nobody has said who helps with what: the colleagues are put below the challenges, so that the pairs are asked for.
update winddown_answer
set text = (select repeat(chr(10), cast(length(c.text) - length(replace(c.text, chr(10), '')) + 1 as integer))
            from winddown_answer c
            where c.winddown_id = winddown_answer.winddown_id
              and c.account_id = winddown_answer.account_id
              and c.field = 'challenges') || text
where field = 'leaders'
  and text <> ''
  and exists (select 1
              from winddown_answer c
              where c.winddown_id = winddown_answer.winddown_id
                and c.account_id = winddown_answer.account_id
                and c.field = 'challenges'
                and c.text <> ''
                and (position(chr(10) in c.text) > 0 or position(chr(10) in winddown_answer.text) > 0));
