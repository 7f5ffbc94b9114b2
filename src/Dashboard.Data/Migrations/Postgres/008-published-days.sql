-- Roll-ups above a unit's own days are made of published days from now on (Dashboard.Core.Privacy.AnswerBlocks); they are made anew after this.
CREATE TABLE publication (minimum_respondents INTEGER NOT NULL);
INSERT INTO publication VALUES (0);
