-- A schema for each service and one for the gateway, each with its owner, who makes the tables, and its
-- own user, who may read until the owner gives it more; as the launcher does. And who backs them all up.

CREATE DATABASE IF NOT EXISTS `backup` CHARACTER SET utf8mb4;
CREATE TABLE IF NOT EXISTS `backup`.`lineage` (id CHAR(36) NOT NULL PRIMARY KEY);
INSERT INTO `backup`.`lineage` VALUES (UUID());
CREATE USER IF NOT EXISTS 'backup'@'%' IDENTIFIED BY 'backup-dev';
GRANT RELOAD, REPLICATION CLIENT, REPLICATION SLAVE ON *.* TO 'backup'@'%';
GRANT SELECT ON `backup`.* TO 'backup'@'%';

CREATE DATABASE IF NOT EXISTS `economy` CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS 'economy'@'%' IDENTIFIED BY 'economy-dev';
GRANT SELECT ON `economy`.* TO 'economy'@'%';
CREATE USER IF NOT EXISTS 'economy_owner'@'%' IDENTIFIED BY 'economy-owner-dev';
GRANT ALL PRIVILEGES ON `economy`.* TO 'economy_owner'@'%' WITH GRANT OPTION;
GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON `economy`.* TO 'backup'@'%';

CREATE DATABASE IF NOT EXISTS `livelihood` CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS 'livelihood'@'%' IDENTIFIED BY 'livelihood-dev';
GRANT SELECT ON `livelihood`.* TO 'livelihood'@'%';
CREATE USER IF NOT EXISTS 'livelihood_owner'@'%' IDENTIFIED BY 'livelihood-owner-dev';
GRANT ALL PRIVILEGES ON `livelihood`.* TO 'livelihood_owner'@'%' WITH GRANT OPTION;
GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON `livelihood`.* TO 'backup'@'%';

CREATE DATABASE IF NOT EXISTS `environment` CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS 'environment'@'%' IDENTIFIED BY 'environment-dev';
GRANT SELECT ON `environment`.* TO 'environment'@'%';
CREATE USER IF NOT EXISTS 'environment_owner'@'%' IDENTIFIED BY 'environment-owner-dev';
GRANT ALL PRIVILEGES ON `environment`.* TO 'environment_owner'@'%' WITH GRANT OPTION;
GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON `environment`.* TO 'backup'@'%';

CREATE DATABASE IF NOT EXISTS `poverty` CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS 'poverty'@'%' IDENTIFIED BY 'poverty-dev';
GRANT SELECT ON `poverty`.* TO 'poverty'@'%';
CREATE USER IF NOT EXISTS 'poverty_owner'@'%' IDENTIFIED BY 'poverty-owner-dev';
GRANT ALL PRIVILEGES ON `poverty`.* TO 'poverty_owner'@'%' WITH GRANT OPTION;
GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON `poverty`.* TO 'backup'@'%';

CREATE DATABASE IF NOT EXISTS `gateway` CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS 'gateway'@'%' IDENTIFIED BY 'gateway-dev';
GRANT SELECT ON `gateway`.* TO 'gateway'@'%';
CREATE USER IF NOT EXISTS 'gateway_owner'@'%' IDENTIFIED BY 'gateway-owner-dev';
GRANT ALL PRIVILEGES ON `gateway`.* TO 'gateway_owner'@'%' WITH GRANT OPTION;
GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON `gateway`.* TO 'backup'@'%';
